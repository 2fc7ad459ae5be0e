package io.github.loftyspring.samples.multitenant;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An instance of the service in this process.
 *
 * @param context its context
 */
record TestInstance(ConfigurableApplicationContext context) implements AutoCloseable {

	private static final String KEY = "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=";

	/**
	 * Starts one.
	 * @param sandbox the Lofty it calls
	 * @param database the URL of its database
	 * @param further further properties
	 */
	static TestInstance start(LoftySandbox sandbox, String database, Map<String, Object> further) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.base-url", sandbox.baseUrl());
		properties.put("lofty.oauth2.authorization-uri", sandbox.authorizationUri());
		properties.put("LOFTY_CLIENT_ID", sandbox.clientId());
		properties.put("LOFTY_CLIENT_SECRET", sandbox.clientSecret());
		properties.put("LOFTY_TOKEN_KEY", KEY);
		properties.put("lofty.rate-limit.store", "local");
		properties.put("spring.datasource.url", database);
		properties.put("server.port", "0");
		properties.put("spring.main.banner-mode", "off");
		properties.put("tenants.sync.poll-every", "100ms");
		properties.putAll(further);
		SpringApplication application = new SpringApplication(MultiTenantApplication.class);
		return new TestInstance(application.run(properties.entrySet()
			.stream()
			.map((property) -> "--" + property.getKey() + "=" + property.getValue())
			.toArray(String[]::new)));
	}

	Visitor visitor() {
		return new Visitor("http://localhost:" + this.context.getEnvironment().getProperty("local.server.port"));
	}

	JdbcClient jdbc() {
		return this.context.getBean(JdbcClient.class);
	}

	/** The connection and what it is worth, as the database has it. */
	String connection(String tenant) {
		return jdbc().sql("select connection from tenant where name = ?").param(tenant).query(String.class).single();
	}

	long leads(String tenant) {
		return jdbc().sql("select count(*) from tenant_lead where tenant = ?").param(tenant).query(Long.class).single();
	}

	/** How many runs have read all leads to the end. */
	long fullRuns(String tenant) {
		return jdbc().sql("select full_run from tenant where name = ? and not full_running and full_run > 0")
			.param(tenant)
			.query(Long.class)
			.optional()
			.orElse(0L);
	}

	void runNow(String tenant, boolean all) {
		jdbc()
			.sql("update tenant set next_run_at = current_timestamp - interval '1' second"
					+ (all ? ", full_due_at = null" : "") + ", last_run_at = null where name = ?")
			.param(tenant)
			.update();
	}

	boolean hasRun(String tenant) {
		return jdbc().sql("select count(*) from tenant where name = ? and last_run_at is not null")
			.param(tenant)
			.query(Long.class)
			.single() == 1;
	}

	@Override
	public void close() {
		this.context.close();
	}

}
