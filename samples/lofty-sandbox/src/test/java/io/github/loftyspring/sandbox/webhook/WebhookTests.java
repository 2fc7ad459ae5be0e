package io.github.loftyspring.sandbox.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpServer;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebhookController} and {@link Webhooks}.
 */
class WebhookTests {

	private final BlockingQueue<JsonNode> received = new LinkedBlockingQueue<>();

	private final Queue<Integer> answers = new ConcurrentLinkedQueue<>();

	private LoftySandbox sandbox;

	private TestClient client;

	private HttpServer receiver;

	private long leadId;

	@BeforeEach
	void start() throws IOException {
		this.sandbox = LoftySandbox.start((options) -> options.leads(10));
		this.sandbox.control().webhookRetryPause(Duration.ofMillis(5));
		this.client = TestClient.withApiKey(this.sandbox);
		this.leadId = this.client.get("/v1.0/leads?limit=1").json().path("leads").path(0).path("leadId").asLong();
		this.receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.receiver.createContext("/", (exchange) -> {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(exchange.getRequestHeaders().getFirst("Content-Type")).isEqualTo("application/json");
			Integer status = this.answers.poll();
			exchange.sendResponseHeaders((status != null) ? status : 200, -1);
			exchange.close();
			this.received.add(JsonMapper.shared().readTree(body));
		});
		this.receiver.start();
	}

	@AfterEach
	void stop() {
		this.receiver.stop(0);
		this.sandbox.close();
	}

	@Test
	void whenSubscribedThenListedAndDeleted() throws IOException {
		JsonNode first = subscribe(2).json();
		assertThat(first.path("subscribeId").asLong()).isPositive();
		assertThat(first.path("teamId").asLong()).isEqualTo(this.client.get("/v1.0/me").json().path("teamId").asLong());
		assertThat(first.path("listId").asInt()).isEqualTo(2);
		assertThat(first.path("callbackUrl").asString()).isEqualTo(url());
		assertThat(first.path("limit").asInt()).isEqualTo(100);
		assertThat(first.path("permissionMode").asInt()).isZero();
		JsonNode second = this.client
			.post("/v1.0/webhook",
					"{\"listId\":10,\"callbackUrl\":\"https://example.com/hook\",\"limit\":5000,\"permissionMode\":1}")
			.json();
		assertThat(this.client.get("/v1.0/webhooks").json()).containsExactly(first, second);
		TestClient other = new TestClient(this.sandbox.baseUrl(), "token " + this.sandbox.account("grace").apiKey());
		String path = "/v1.0/webhook/" + first.path("subscribeId").asLong();
		assertThat(other.get("/v1.0/webhooks").json()).isEmpty();
		assertThat(other.delete(path).json().path("code").asString()).isEqualTo("WEBHOOK_DELETE_NO_AUTHORITY");
		assertThat(this.client.delete(path).body()).isEmpty();
		assertThat(this.client.delete(path).json().path("code").asString()).isEqualTo("WEBHOOK_DELETE_NOT_EXIST");
		assertThat(this.client.get("/v1.0/webhooks").json()).containsExactly(second);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
					{"listId":0,"callbackUrl":"https://example.com/a"}        | WEBHOOK_TYPE_ERROR
					{"listId":13,"callbackUrl":"https://example.com/a"}       | WEBHOOK_TYPE_ERROR
					{"callbackUrl":"https://example.com/a"}                   | WEBHOOK_TYPE_ERROR
					{"listId":2}                                              | WEBHOOK_CALLBACK_URL_INVALID
					{"listId":2,"callbackUrl":"http://example.com/a"}         | WEBHOOK_CALLBACK_URL_INVALID
					{"listId":2,"callbackUrl":"ftp://localhost/a"}            | WEBHOOK_CALLBACK_URL_INVALID
					{"listId":2,"callbackUrl":"https:///a"}                   | WEBHOOK_CALLBACK_URL_INVALID
					{"listId":2,"callbackUrl":"a b"}                          | WEBHOOK_CALLBACK_URL_INVALID
					{"listId":2,"callbackUrl":"https://example.com","limit":0}    | BaseApplicationException:errorCode=20012,errorMsg=Invalid parameter
					{"listId":2,"callbackUrl":"https://example.com","limit":5001} | BaseApplicationException:errorCode=20012,errorMsg=Invalid parameter
					{"listId":2,"callbackUrl":"https://example.com","permissionMode":2} | BaseApplicationException:errorCode=20012,errorMsg=Invalid parameter
					""")
	void whenASubscriptionIsWrongThenRefused(String body, String message) throws IOException {
		TestClient.Answer answer = this.client.post("/v1.0/webhook", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("message").asString()).isEqualTo(message);
		assertThat(this.client.get("/v1.0/webhooks").json()).isEmpty();
	}

	@Test
	void whenThereAreTooManySubscriptionsThenRefused() throws IOException {
		this.sandbox.control().limit(1000);
		for (int i = 0; i < 100; i++) {
			assertThat(subscribe(1).status()).isEqualTo(200);
		}
		assertThat(subscribe(1).json().path("code").asString()).isEqualTo("WEBHOOK_EXCEED_LIMIT");
	}

	@Test
	void whenRecordsChangeThenTheirSubscriptionsAreTold() throws Exception {
		for (int listId : List.of(2, 9, 10)) {
			subscribe(listId);
		}
		long created = this.client.post("/v1.0/leads", "{\"firstName\":\"Nell\",\"emails\":[\"nell@example.com\"]}")
			.json()
			.path("leadId")
			.asLong();
		expect("newLead", "leadId", created);
		this.client.post("/v1.0/leads", "{\"firstName\":\"Nell\",\"emails\":[\"nell@example.com\"],\"stage\":\"Hot\"}");
		expect("updatedLead", "leadId", created);
		this.client.put("/v1.0/leads/" + this.leadId, "{\"stage\":\"Closed\"}");
		expect("updatedLead", "leadId", this.leadId);
		this.client.put("/v1.0/leads/" + this.leadId, "{\"stage\":\"Closed\"}");
		this.client.delete("/v1.0/leads/" + created + "?reason=test");
		expect("deletedLead", "leadId", created);
		String note = "{\"leadId\":%d,\"content\":\"Called\",\"isPin\":false}".formatted(this.leadId);
		long noteId = this.client.post("/v1.0/notes", note).json().path("noteId").asLong();
		expect("createdNote", "noteId", noteId);
		this.client.put("/v1.0/notes/" + noteId, note);
		expect("updatedNote", "noteId", noteId);
		this.client.delete("/v1.0/notes/" + noteId);
		expect("deletedNote", "noteId", noteId);
		String task = "{\"leadId\":%d,\"content\":\"Call\",\"type\":\"Call\",\"deadline\":1778594400000,\"assignedRole\":\"Agent\"}"
			.formatted(this.leadId);
		long taskId = this.client.post("/v1.0/tasks", task).json().path("taskId").asLong();
		expect("createdTask", "taskId", taskId);
		this.client.put("/v1.0/tasks/" + taskId, "{\"finishFlag\":true}");
		expect("updatedTask", "taskId", taskId);
		this.client.delete("/v1.0/tasks/" + taskId);
		expect("deletedTask", "taskId", taskId);
	}

	@Test
	void whenAnotherTeamsRecordChangesThenNobodyIsTold() throws Exception {
		subscribe(2);
		TestClient other = new TestClient(this.sandbox.baseUrl(), "token " + this.sandbox.account("grace").apiKey());
		other.post("/v1.0/leads", "{\"firstName\":\"Nell\"}");
		this.client.put("/v1.0/leads/" + this.leadId, "{\"stage\":\"Closed\"}");
		expect("updatedLead", "leadId", this.leadId);
	}

	@Test
	void whenTheReceiverIsNotWellThenItIsToldAgain() throws Exception {
		subscribe(2);
		this.answers.addAll(List.of(503, 404, 302));
		this.sandbox.control().deliverWebhook(2, "{\"any\":1}");
		for (int i = 0; i < 4; i++) {
			assertThat(this.received.poll(10, TimeUnit.SECONDS)).hasToString("{\"any\":1}");
		}
		Awaitility.await().until(() -> this.sandbox.statistics().webhookDeliveries() == 1);
		assertThat(this.sandbox.statistics().webhookAttempts()).isEqualTo(4);
		this.sandbox.control().resetStatistics();
		assertThat(this.sandbox.statistics().webhookAttempts()).isZero();
	}

	@Test
	void whenTheReceiverStaysUnwellThenItIsGivenUp() throws IOException {
		this.answers.addAll(Collections.nCopies(6, 500));
		subscribe(2);
		this.sandbox.control().deliverWebhook(2, "{}");
		Awaitility.await().until(() -> this.sandbox.statistics().webhookAttempts() == 6);
		Awaitility.await().until(() -> this.received.size() == 6);
		assertThat(this.sandbox.statistics().webhookDeliveries()).isZero();
	}

	@Test
	void whenTheReceiverIsAnotherMachineThenItIsNotCalled() throws Exception {
		this.client.post("/v1.0/webhook", "{\"listId\":2,\"callbackUrl\":\"https://example.com/hook\"}");
		subscribe(2);
		this.sandbox.control().deliverWebhook(2, "{}");
		assertThat(this.received.poll(10, TimeUnit.SECONDS)).isNotNull();
		assertThat(this.sandbox.statistics().webhookAttempts()).isEqualTo(1);
	}

	private void expect(String bucket, String id, long value) throws InterruptedException {
		JsonNode notification = this.received.poll(10, TimeUnit.SECONDS);
		assertThat(notification).as(bucket).isNotNull();
		assertThat(notification.path("teamId").asLong()).isPositive();
		assertThat(notification.path(bucket).path(0).path(id).asLong()).as(notification.toString()).isEqualTo(value);
		assertThat(notification.path(bucket).path(0).path("updateTime").asLong()).isPositive();
	}

	private TestClient.Answer subscribe(int listId) throws IOException {
		return this.client.post("/v1.0/webhook", "{\"listId\":%d,\"callbackUrl\":\"%s\"}".formatted(listId, url()));
	}

	private String url() {
		return "http://localhost:" + this.receiver.getAddress().getPort() + "/hook";
	}

}
