package io.github.loftyspring.samples.multitenant.sync;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sees to it that one instance at a time syncs a tenant. A lease is counted by the
 * database's clock and extended while the run lasts; that of an instance that died ends
 * by itself, and the next one goes on where it was.
 */
@Repository
class Leases {

	private static final int AT_ONCE = 5;

	private final String holder = UUID.randomUUID().toString();

	private final JdbcClient jdbc;

	private final SyncSettings settings;

	private final Clock clock;

	private final String until;

	Leases(JdbcClient jdbc, SyncSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
		this.until = "current_timestamp + interval '%d' second".formatted(settings.lease().toSeconds());
	}

	/**
	 * Takes leases of tenants that are due, a few at a time: the other instances want
	 * some too.
	 */
	@Transactional
	List<Run> take(int most) {
		List<String> due = this.jdbc.sql("""
				select name from tenant where connection = 'CONNECTED' and next_run_at <= ?
				and (lease_until is null or lease_until < current_timestamp)
				order by next_run_at fetch first %d rows only""".formatted(Math.min(most, AT_ONCE)))
			.param(now())
			.query(String.class)
			.list();
		List<Run> runs = new ArrayList<>();
		for (String tenant : due) {
			int taken = this.jdbc.sql("""
					update tenant set lease_holder = ?, lease_until = %s, asked_at = ?, problem = null
					where name = ? and connection = 'CONNECTED'
					and (lease_until is null or lease_until < current_timestamp)""".formatted(this.until))
				.params(this.holder, now(), tenant)
				.update();
			if (taken == 1) {
				runs.add(begin(tenant));
			}
		}
		return runs;
	}

	private Run begin(String tenant) {
		this.jdbc.sql("""
				update tenant set full_running = true, full_run = full_run + 1, full_cursor = null, leads_read = 0,
				leads_total = null where name = ? and not full_running and (full_due_at is null or full_due_at <= ?)""")
			.params(tenant, now())
			.update();
		return this.jdbc.sql("""
				select full_running, full_run, full_cursor,
				(select max(created_at) from tenant_lead where tenant = name) as newest from tenant where name = ?""")
			.param(tenant)
			.query((row, index) -> {
				OffsetDateTime newest = row.getObject("newest", OffsetDateTime.class);
				return new Run(tenant, row.getBoolean("full_running"), row.getLong("full_run"),
						row.getString("full_cursor"), (newest != null) ? newest.toInstant() : null);
			})
			.single();
	}

	/**
	 * Extends the leases of runs that may be waiting for a permit.
	 */
	void extend(Collection<String> tenants) {
		if (!tenants.isEmpty()) {
			this.jdbc
				.sql("update tenant set lease_until = %s where lease_holder = :holder and name in (:names)"
					.formatted(this.until))
				.param("holder", this.holder)
				.param("names", tenants)
				.update();
		}
	}

	/**
	 * Notes how far a run is. To be called first in the transaction that stores a page:
	 * it locks the tenant's row.
	 * @throws LeaseLostException if the lease is not held any more
	 */
	void advance(Run run, int leads, @Nullable Long total, @Nullable String cursor) {
		change(run, (run.all() ? """
				update tenant set asked_at = ?, full_cursor = ?, leads_read = leads_read + ?, leads_total = ?
				where name = ? and lease_holder = ?""" : """
				update tenant set asked_at = ? where name = ? and lease_holder = ?"""),
				run.all() ? new @Nullable Object[] { now(), cursor, leads, total } : new Object[] { now() });
	}

	/**
	 * Ends a run and its lease.
	 */
	void finish(Run run) {
		OffsetDateTime next = now().plus(this.settings.newLeadsEvery());
		if (run.all()) {
			change(run, """
					update tenant set full_running = false, full_cursor = null, full_due_at = ?, last_run_at = ?,
					next_run_at = ?, asked_at = null, lease_holder = null, lease_until = null
					where name = ? and lease_holder = ?""", now().plus(this.settings.allLeadsEvery()), now(), next);
		}
		else {
			change(run, """
					update tenant set last_run_at = ?, next_run_at = ?, asked_at = null, lease_holder = null,
					lease_until = null where name = ? and lease_holder = ?""", now(), next);
		}
	}

	/**
	 * Lets a run go on later: the quota is used up.
	 */
	void postpone(Run run, Duration wait) {
		change(run, """
				update tenant set next_run_at = ?, lease_holder = null, lease_until = null
				where name = ? and lease_holder = ?""", now().plus(wait));
	}

	/**
	 * Ends the lease of a run that failed, which goes on where it was.
	 */
	void fail(Run run, String problem) {
		change(run, """
				update tenant set next_run_at = ?, problem = ?, asked_at = null, lease_holder = null,
				lease_until = null where name = ? and lease_holder = ?""", now().plus(this.settings.retryAfter()),
				problem);
	}

	/**
	 * Lets the next run begin with the first page.
	 */
	void startOver(Run run) {
		change(run, """
				update tenant set next_run_at = ?, full_running = false, full_due_at = null, full_cursor = null,
				asked_at = null, lease_holder = null, lease_until = null where name = ? and lease_holder = ?""", now());
	}

	/**
	 * Gives back all leases, as when the instance stops.
	 */
	void release() {
		this.jdbc.sql("update tenant set lease_holder = null, lease_until = null where lease_holder = ?")
			.param(this.holder)
			.update();
	}

	private void change(Run run, String sql, @Nullable Object... values) {
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql);
		for (Object value : values) {
			statement = statement.param(value);
		}
		if (statement.param(run.tenant()).param(this.holder).update() == 0) {
			throw new LeaseLostException(run.tenant());
		}
	}

	private OffsetDateTime now() {
		return OffsetDateTime.now(this.clock);
	}

}
