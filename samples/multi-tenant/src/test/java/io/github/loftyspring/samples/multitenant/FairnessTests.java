package io.github.loftyspring.samples.multitenant;

import java.io.IOException;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.Map;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.api.lead.LeadOperations;
import io.github.loftyspring.api.lead.NewLead;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Test;
import redis.embedded.RedisServer;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the use of one small quota by tenants with many and with few leads, with the
 * quota on a real Redis.
 */
class FairnessTests {

	private static final int LIMIT = 20;

	private static final Duration WINDOW = Duration.ofSeconds(4);

	private static final int MANY = 100;

	private static final int FEW = 2;

	@Test
	void whenATenantWithManyLeadsWaitsForTheQuotaThenOneWithFewIsDoneInTheNextWindow() throws IOException {
		int port = freePort();
		RedisServer redis = RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").build();
		redis.start();
		try (LoftySandbox sandbox = LoftySandbox
			.start((options) -> options.leads(FEW).limit(10_000).window(WINDOW).accounts("large", "small"));
				TestInstance instance = TestInstance.start(sandbox, "jdbc:h2:mem:fairness",
						Map.of("tenants.sync.page-size", 1, "tenants.sync.new-leads-every", "1h",
								"lofty.rate-limit.store", "redis", "lofty.rate-limit.limit", 10_000,
								"lofty.rate-limit.window", WINDOW, "spring.data.redis.port", port))) {
			Visitor large = instance.visitor().becomeTenant("large-team", sandbox, "large");
			await().until(() -> instance.fullRuns("large-team") == 1);
			createLeads(instance.context().getBean(LoftyOperations.class).forPrincipal(() -> "large-team").leads());
			sandbox.control().limit(LIMIT);
			instance.runNow("large-team", true);
			await().until(() -> large.get("/progress").body().contains("Waiting for quota"));
			long begin = System.nanoTime();
			instance.visitor().becomeTenant("small-team", sandbox, "small");
			await().until(() -> instance.fullRuns("small-team") == 1);
			Duration wait = Duration.ofNanos(System.nanoTime() - begin);
			assertThat(instance.leads("small-team")).isEqualTo(FEW);
			assertThat(wait).isLessThan(WINDOW.multipliedBy(2));
			assertThat(instance.leads("large-team")).as("far from done").isLessThan(MANY);
			assertThat(large.get("/progress").body()).contains(" of 20 requests left");
			assertThat(sandbox.statistics().mostAcceptedInOneWindow()).isPositive();
		}
		finally {
			redis.stop();
		}
	}

	private static void createLeads(LeadOperations leads) {
		for (int i = FEW; i < MANY; i++) {
			leads.create(NewLead.builder("Lead").emails("lead" + i + "@example.com").build());
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

}
