package io.github.loftyspring.samples.multitenant;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the service on a real PostgreSQL.
 */
class PostgresTests {

	private static final int LEADS = 12;

	@Test
	void whenTheDatabaseIsPostgresThenLeadsAreReadAndReadAgain() throws IOException {
		try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
				LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(LEADS));
				TestInstance instance = TestInstance.start(sandbox, postgres.getJdbcUrl("postgres", "postgres"),
						Map.of("tenants.sync.page-size", 5, "tenants.sync.new-leads-every", "1h"))) {
			Visitor visitor = instance.visitor().becomeTenant("acme", sandbox, "ada");
			for (int run = 1; run <= 2; run++) {
				long expected = run;
				Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> instance.fullRuns("acme") == expected);
				assertThat(instance.leads("acme")).isEqualTo(LEADS);
				instance.runNow("acme", true);
			}
			assertThat(visitor.get("/").body()).containsPattern("class=\"leads\">12");
		}
	}

}
