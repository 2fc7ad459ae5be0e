package io.github.loftyspring.actuate;

import java.util.function.Supplier;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.QuotaStoreStatus;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.util.Assert;

/**
 * Shows where the quota is counted and whether a shared one is reachable. It calls
 * nothing remote: it tells what the last calls met.
 * <p>
 * The status is UP also while the store of a shared quota is away. Calls go on, following
 * the response headers, so a load balancer that took the instance out of service would
 * turn a lower precision into an outage.
 *
 * @since 0.1.0
 */
public final class LoftyHealthIndicator extends AbstractHealthIndicator {

	private static final String DETAIL = "quotaStore";

	private final Supplier<@Nullable LoftyRateLimiter> limiter;

	private final String sharedStore;

	/**
	 * Creates the indicator.
	 * @param limiter returns the quota, or {@code null} while nobody has used it
	 * @param sharedStore what to call the store of a shared quota
	 */
	public LoftyHealthIndicator(Supplier<@Nullable LoftyRateLimiter> limiter, String sharedStore) {
		super("The state of the Lofty quota cannot be read");
		Assert.notNull(limiter, "'limiter' must not be null");
		Assert.hasText(sharedStore, "'sharedStore' must not be empty");
		this.limiter = limiter;
		this.sharedStore = sharedStore;
	}

	@Override
	protected void doHealthCheck(Health.Builder builder) {
		LoftyRateLimiter present = this.limiter.get();
		builder.up().withDetail(DETAIL, (present != null) ? describe(present.storeStatus()) : "not used yet");
	}

	private String describe(@Nullable QuotaStoreStatus status) {
		if (status == null) {
			return "local";
		}
		return status.available() ? this.sharedStore : "%s (unavailable since %s, %s, following headers)"
			.formatted(this.sharedStore, status.since(), status.cause());
	}

}
