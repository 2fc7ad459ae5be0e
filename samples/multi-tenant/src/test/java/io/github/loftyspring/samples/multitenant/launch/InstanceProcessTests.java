package io.github.loftyspring.samples.multitenant.launch;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import io.github.loftyspring.samples.multitenant.Visitor;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link InstanceProcess}.
 */
class InstanceProcessTests {

	private static final int LEADS = 40;

	private static final int PAGE = 10;

	private static final Duration LEASE = Duration.ofSeconds(8);

	@TempDir
	private Path folder;

	@Test
	void whenAnInstanceIsKilledInTheMiddleOfARunThenTheOtherGoesOnWhenItsLeaseHasEnded() throws Exception {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(LEADS));
				LocalDatabase database = LocalDatabase.start(this.folder, true);
				InstanceProcess first = start(sandbox, database)) {
			JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(database.url()));
			first.awaitReady();
			sandbox.control().latency(Duration.ofMillis(500));
			new Visitor(first.url()).becomeTenant("acme", sandbox, "ada");
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> leads(jdbc) >= PAGE);
			// Longer than the other one needs to start: the first one is in the middle of
			// a call.
			sandbox.control().latency(Duration.ofSeconds(25));
			try (InstanceProcess other = start(sandbox, database)) {
				other.awaitReady();
				long read = leads(jdbc);
				assertThat(read).isLessThan(LEADS);
				first.process().destroyForcibly().waitFor();
				long killed = System.nanoTime();
				sandbox.control().latency(Duration.ZERO);
				long before = sandbox.statistics().apiRequests();
				Awaitility.await().atMost(LEASE.multipliedBy(3)).until(() -> fullRuns(jdbc) == 1);
				assertThat(Duration.ofNanos(System.nanoTime() - killed)).isLessThan(LEASE.plusSeconds(5));
				assertThat(leads(jdbc)).isEqualTo(LEADS);
				assertThat(sandbox.statistics().apiRequests() - before).as("what was stored is not read again")
					.isEqualTo((LEADS - read) / PAGE);
			}
		}
	}

	private static InstanceProcess start(LoftySandbox sandbox, LocalDatabase database) throws IOException {
		Map<String, String> environment = new HashMap<>();
		environment.put("LOFTY_BASE_URL", sandbox.baseUrl());
		environment.put("LOFTY_OAUTH2_AUTHORIZATION_URI", sandbox.authorizationUri());
		environment.put("LOFTY_CLIENT_ID", sandbox.clientId());
		environment.put("LOFTY_CLIENT_SECRET", sandbox.clientSecret());
		environment.put("LOFTY_TOKEN_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=");
		environment.put("LOFTY_RATE_LIMIT_STORE", "local");
		environment.put("SPRING_DATASOURCE_URL", database.url());
		environment.put("TENANTS_SYNC_PAGE_SIZE", Integer.toString(PAGE));
		environment.put("TENANTS_SYNC_LEASE", LEASE.toSeconds() + "s");
		return InstanceProcess.start(freePort(), environment);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static long leads(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from tenant_lead").query(Long.class).single();
	}

	private static long fullRuns(JdbcClient jdbc) {
		return jdbc.sql("select count(*) from tenant where full_run = 1 and not full_running")
			.query(Long.class)
			.single();
	}

}
