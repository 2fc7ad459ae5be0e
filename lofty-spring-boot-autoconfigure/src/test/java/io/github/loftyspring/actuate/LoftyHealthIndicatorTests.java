package io.github.loftyspring.actuate;

import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.QuotaStore;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import io.github.loftyspring.ratelimit.RateLimitSettings;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyHealthIndicator}.
 */
class LoftyHealthIndicatorTests {

	@Test
	void whenNobodyHasUsedTheClientThenItSaysSo() {
		assertThat(health(null)).isEqualTo(up("not used yet"));
	}

	@Test
	void whenTheQuotaIsCountedInMemoryThenItSaysSo() {
		try (LoftyRateLimiter limiter = new LoftyRateLimiter("test", RateLimitSettings.defaults())) {
			assertThat(health(limiter)).isEqualTo(up("local"));
		}
	}

	@Test
	void whenTheStoreIsAwayThenTheApplicationStaysUpAndTheDetailTellsSinceWhen() {
		FailingStore store = new FailingStore();
		try (LoftyRateLimiter limiter = new LoftyRateLimiter("test", RateLimitSettings.defaults(), store)) {
			assertThat(health(limiter)).isEqualTo(up("redis"));
			RateLimitFilter filter = new RateLimitFilter(limiter);
			call(filter);
			call(filter);
			Awaitility.await()
				.atMost(Duration.ofSeconds(5))
				.until(() -> !Objects.requireNonNull(limiter.storeStatus()).available());
			Health health = health(limiter);
			assertThat(health.getStatus()).isEqualTo(Status.UP);
			assertThat((String) health.getDetails().get("quotaStore"))
				.matches("redis \\(unavailable since \\S+Z, IllegalStateException, following headers\\)")
				.doesNotContain("secret");
		}
	}

	private static void call(RateLimitFilter filter) {
		ClientRequest request = ClientRequest
			.create(HttpMethod.GET, java.net.URI.create("https://api.example.com/v1.0/leads"))
			.build();
		ClientResponse answer = ClientResponse.create(HttpStatus.OK)
			.header("X-RateLimit-Limit", "100")
			.header("X-RateLimit-Remaining", "99")
			.header("X-RateLimit-Reset", "30")
			.build();
		filter.filter(request, (sent) -> Mono.just(answer)).block(Duration.ofSeconds(5));
	}

	private static Health health(@Nullable LoftyRateLimiter limiter) {
		return Objects.requireNonNull(new LoftyHealthIndicator(() -> limiter, "redis").health());
	}

	private static Health up(String store) {
		return Health.up().withDetail("quotaStore", store).build();
	}

	private static final class FailingStore implements QuotaStore {

		@Override
		public CompletionStage<Grant> take(Window window, int permits) {
			return CompletableFuture.failedFuture(new IllegalStateException("secret"));
		}

		@Override
		public CompletionStage<Void> giveBack(Window window, int permits) {
			return CompletableFuture.completedFuture(null);
		}

		@Override
		public void close() {
			// Nothing to close.
		}

	}

}
