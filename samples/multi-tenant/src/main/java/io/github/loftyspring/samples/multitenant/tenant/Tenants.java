package io.github.loftyspring.samples.multitenant.tenant;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The tenants and their connections. A change of the connection takes the lease from
 * whoever syncs the tenant, so that what an earlier connection reads is not stored any
 * more.
 */
@Repository
public class Tenants {

	private final JdbcClient jdbc;

	private final Clock clock;

	Tenants(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void add(String name) {
		this.jdbc.sql("insert into tenant (name, connection, next_run_at) values (?, ?, ?)")
			.params(name, Connection.NOT_CONNECTED.name(), OffsetDateTime.now(this.clock))
			.update();
	}

	/**
	 * Notes that a tenant has connected a Lofty account, perhaps another one than before.
	 * All leads are read as soon as an instance is free.
	 * @param name the tenant's name
	 */
	public void connected(String name) {
		this.jdbc.sql("""
				update tenant set connection = ?, next_run_at = ?, full_running = false, full_cursor = null,
				full_due_at = null, leads_read = 0, leads_total = null, asked_at = null, problem = null,
				lease_holder = null, lease_until = null where name = ?""")
			.params(Connection.CONNECTED.name(), OffsetDateTime.now(this.clock), name)
			.update();
	}

	/**
	 * Notes that a tenant's leads cannot be read any more.
	 * @param name the tenant's name
	 * @param connection why
	 */
	public void ended(String name, Connection connection) {
		this.jdbc.sql("""
				update tenant set connection = ?, asked_at = null, problem = null,
				lease_holder = null, lease_until = null where name = ?""").params(connection.name(), name).update();
	}

	/**
	 * Returns how far all tenants are.
	 * @return a line for each, by name
	 */
	public List<TenantProgress> progress() {
		return this.jdbc.sql("""
				select name, connection, asked_at, problem, full_running, leads_read, leads_total, last_run_at,
				(select count(*) from tenant_lead where tenant = name) as leads from tenant order by name""")
			.query((row, index) -> new TenantProgress(row.getString("name"),
					TenantState.of(Connection.valueOf(row.getString("connection")),
							instant(row.getObject("asked_at", OffsetDateTime.class)), row.getString("problem"),
							this.clock.instant()),
					row.getLong("leads"), row.getBoolean("full_running"), row.getLong("leads_read"),
					row.getObject("leads_total", Long.class),
					instant(row.getObject("last_run_at", OffsetDateTime.class)), row.getString("problem")))
			.list();
	}

	private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
		return (time != null) ? time.toInstant() : null;
	}

}
