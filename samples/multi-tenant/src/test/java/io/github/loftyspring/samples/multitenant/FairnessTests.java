package io.github.loftyspring.samples.multitenant;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

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
			.start((options) -> options.leads(FEW).limit(10_000).window(WINDOW).accounts("large", "small"))) {
			createLeads(sandbox);
			sandbox.control().limit(LIMIT).resetStatistics();
			try (TestInstance instance = TestInstance.start(sandbox, "jdbc:h2:mem:fairness",
					Map.of("tenants.sync.page-size", 1, "tenants.sync.new-leads-every", "1h", "lofty.rate-limit.store",
							"redis", "lofty.rate-limit.limit", LIMIT, "lofty.rate-limit.window", WINDOW,
							"spring.data.redis.port", port))) {
				serve(sandbox, instance);
			}
		}
		finally {
			redis.stop();
		}
	}

	private static void serve(LoftySandbox sandbox, TestInstance instance) {
		Visitor large = instance.visitor().becomeTenant("large-team", sandbox, "large");
		await().until(() -> large.get("/progress").body().contains("Waiting for quota"));
		long begin = System.nanoTime();
		instance.visitor().becomeTenant("small-team", sandbox, "small");
		await().until(() -> instance.fullRuns("small-team") == 1);
		Duration wait = Duration.ofNanos(System.nanoTime() - begin);
		assertThat(instance.leads("small-team")).isEqualTo(FEW);
		assertThat(wait).isLessThan(WINDOW.multipliedBy(2));
		assertThat(instance.leads("large-team")).as("far from done").isLessThan(MANY);
		assertThat(large.get("/progress").body()).contains(" of 20 requests left");
		assertThat(sandbox.statistics().throttledRequests()).isZero();
	}

	private static void createLeads(LoftySandbox sandbox) throws IOException {
		HttpClient client = HttpClient.newHttpClient();
		for (int i = FEW; i < MANY; i++) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/v1.0/leads"))
				.header("Authorization", "token " + sandbox.account("large").apiKey())
				.header("Content-Type", "application/json")
				.POST(HttpRequest.BodyPublishers
					.ofString("{\"firstName\":\"Lead\",\"emails\":[\"lead%d@example.com\"]}".formatted(i)))
				.build();
			try {
				assertThat(client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode()).isEqualTo(200);
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
				throw new IllegalStateException("Interrupted", ex);
			}
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
