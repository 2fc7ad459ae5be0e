package io.github.loftyspring.samples.multitenant.sync;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * The leads in the database. Every change belongs to a lease, in one transaction with it.
 */
@Repository
class StoredLeads {

	private final JdbcTemplate jdbc;

	private final Leases leases;

	StoredLeads(JdbcTemplate jdbc, Leases leases) {
		this.jdbc = jdbc;
		this.leases = leases;
	}

	/**
	 * Stores a page: updates the leads that are known and inserts the others.
	 * @throws LeaseLostException if the lease is not held any more
	 */
	@Transactional
	void store(Run run, Page<Lead> page) {
		List<Lead> leads = page.items().stream().filter((lead) -> lead.leadId() != null).toList();
		this.leases.advance(run, leads.size(), page.total(), page.nextCursor());
		int[] updated = this.jdbc.batchUpdate("""
				update tenant_lead set first_name = ?, last_name = ?, email = ?, stage = ?, created_at = ?,
				updated_at = ?, seen_in_run = ? where tenant = ? and lead_id = ?""",
				leads.stream().map((lead) -> row(run, lead)).toList());
		List<@Nullable Object[]> unknown = new ArrayList<>();
		for (int i = 0; i < updated.length; i++) {
			if (updated[i] == 0) {
				unknown.add(row(run, leads.get(i)));
			}
		}
		this.jdbc.batchUpdate("""
				insert into tenant_lead (first_name, last_name, email, stage, created_at, updated_at, seen_in_run,
				tenant, lead_id) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""", unknown);
	}

	/**
	 * Ends a run. One of all leads removes those that it has not seen.
	 * @throws LeaseLostException if the lease is not held any more
	 */
	@Transactional
	void finish(Run run) {
		this.leases.finish(run);
		if (run.all()) {
			this.jdbc.update("delete from tenant_lead where tenant = ? and seen_in_run < ?", run.tenant(),
					run.number());
		}
	}

	private static @Nullable Object[] row(Run run, Lead lead) {
		return new @Nullable Object[] { lead.firstName(), lead.lastName(),
				lead.emails().isEmpty() ? null : lead.emails().get(0), lead.stage(), time(lead.createTime()),
				time(lead.lastUpdateTime()), run.number(), run.tenant(), lead.leadId() };
	}

	private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
		return (instant != null) ? instant.atOffset(ZoneOffset.UTC) : null;
	}

}
