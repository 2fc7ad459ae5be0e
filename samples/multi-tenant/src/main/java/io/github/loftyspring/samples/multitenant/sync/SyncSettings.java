package io.github.loftyspring.samples.multitenant.sync;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.Assert;

/**
 * How leads are synced.
 *
 * @param pageSize leads a call asks for, from 1 to 100
 * @param tenantsAtOnce tenants that one instance syncs at the same time; waiting for the
 * quota takes no thread
 * @param newLeadsEvery time between the end of a run and the next one, which reads leads
 * that were created since
 * @param allLeadsEvery time after which a run reads all leads, to find changed and
 * deleted ones
 * @param retryAfter time before a run that failed is tried again
 * @param lease time after which another instance goes on with the run of one that does
 * not answer, from 6 to 99 s
 */
@ConfigurationProperties("tenants.sync")
public record SyncSettings(int pageSize, int tenantsAtOnce, Duration newLeadsEvery, Duration allLeadsEvery,
		Duration retryAfter, Duration lease) {

	// Leases are extended every 5 s.
	private static final int SHORTEST_LEASE = 6;

	// What an interval of seconds takes in H2.
	private static final int LONGEST_LEASE = 99;

	/**
	 * Checks the settings.
	 */
	public SyncSettings {
		Assert.isTrue(pageSize >= 1 && pageSize <= 100,
				() -> "'tenants.sync.page-size' must be between 1 and 100, not %d".formatted(pageSize));
		Assert.isTrue(tenantsAtOnce >= 1,
				() -> "'tenants.sync.tenants-at-once' must be 1 or more, not %d".formatted(tenantsAtOnce));
		Assert.isTrue(lease.toSeconds() >= SHORTEST_LEASE && lease.toSeconds() <= LONGEST_LEASE,
				() -> "'tenants.sync.lease' must be between %d and %d s, not %d s".formatted(SHORTEST_LEASE,
						LONGEST_LEASE, lease.toSeconds()));
	}

}
