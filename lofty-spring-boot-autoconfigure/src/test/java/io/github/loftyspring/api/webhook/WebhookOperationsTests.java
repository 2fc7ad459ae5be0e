package io.github.loftyspring.api.webhook;

import java.io.IOException;
import java.time.Duration;
import java.util.stream.IntStream;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import mockwebserver3.RecordedRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link WebhookOperations} and {@link ReactiveWebhookOperations}.
 */
class WebhookOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final String URL = "https://example.com/lofty/3kq9";

	private static final String WEBHOOK = """
			{"subscribeId": 9007199254740993001, "teamId": 9007199254740993, "listId": 2, "vendorId": 123,
			"callbackUrl": "https://example.com/lofty/3kq9", "limit": 100, "permissionMode": 1,
			"somethingNew": true}""";

	private ApiServer server;

	private ReactiveWebhookOperations reactive;

	private WebhookOperations webhooks;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveWebhookOperations.of(this.server.calls());
		this.webhooks = WebhookOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenSubscribedThenTheSubscriptionIsAnswered() {
		this.server.answer(WEBHOOK);
		assertThat(this.webhooks.subscribe(new NewWebhook(WebhookType.LEAD, URL, 5000, WebhookPermissionMode.OWNED)))
			.isEqualTo(webhook());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v1.0/webhook");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"listId": 2, "callbackUrl": "https://example.com/lofty/3kq9", "limit": 5000,
				"permissionMode": 1}"""));
	}

	@Test
	void whenOnlyTypeAndAddressAreSaidThenNothingElseIsSent() {
		this.server.answer(WEBHOOK);
		StepVerifier.create(this.reactive.subscribe(new NewWebhook(WebhookType.NOTE, URL)))
			.expectNext(webhook())
			.expectComplete()
			.verify(SECONDS);
		assertThat(ApiServer.body(this.server.request()))
			.isEqualTo(Json.tree("{\"listId\": 9, \"callbackUrl\": \"https://example.com/lofty/3kq9\"}"));
	}

	@Test
	void whenSubscriptionsAreReadThenEveryComponentIsFilled() {
		this.server.answer("[%s, {\"subscribeId\": 2, \"listId\": 13}]".formatted(WEBHOOK));
		assertThat(this.webhooks.list()).containsExactly(webhook(),
				new Webhook(2L, null, new WebhookType(13), null, null, null, null));
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/webhooks");
	}

	@Test
	void whenThereIsNoSubscriptionThenTheListIsEmpty() {
		this.server.answer("[]");
		assertThat(this.webhooks.list()).isEmpty();
	}

	@Test
	void whenASubscriptionIsEndedThenAnEmptyAnswerIsEnough() {
		this.server.answerNothing();
		this.webhooks.unsubscribe(9007199254740993001L);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("DELETE /v1.0/webhook/9007199254740993001");
	}

	@Test
	void whenLookedAtThenThereIsANameForEachType() {
		assertThat(IntStream.rangeClosed(1, 13).mapToObj(WebhookType::new).map(WebhookType::toString)).containsExactly(
				"Agent", "Lead", "Lead activity", "Listing alert", "Transaction", "Call", "E-mail", "Text", "Note",
				"Task", "Appointment", "Pipeline", "WebhookType 13");
		assertThat(
				IntStream.rangeClosed(0, 2).mapToObj(WebhookPermissionMode::new).map(WebhookPermissionMode::toString))
			.containsExactly("Assigned", "Owned", "WebhookPermissionMode 2");
	}

	@Test
	void whenAnAddressHoldsASecretThenNoTextShowsIt() {
		assertThat(new NewWebhook(WebhookType.LEAD, URL)).hasToString("NewWebhook[listId=Lead]");
		assertThat(webhook())
			.hasToString("Webhook[subscribeId=9007199254740993001, teamId=9007199254740993, listId=Lead]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://example.com/hook", "example.com/hook", "ftp://example.com", "https:/example.com" })
	void whenTheAddressIsNotOneByHttpsThenItIsRefused(String address) {
		assertThatIllegalArgumentException().isThrownBy(() -> new NewWebhook(WebhookType.LEAD, address))
			.withMessage("'callbackUrl' must start with https://, as Lofty refuses other addresses");
	}

	@Test
	void whenTheSchemeHasCapitalsThenItIsAcceptedToo() {
		assertThat(new NewWebhook(WebhookType.LEAD, "HTTPS://example.com").callbackUrl())
			.isEqualTo("HTTPS://example.com");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> this.webhooks.unsubscribe(0))
			.withMessage("'subscribeId' must be positive, not 0");
		assertThatIllegalArgumentException().isThrownBy(() -> this.reactive.subscribe(null))
			.withMessage("'webhook' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewWebhook(null, URL))
			.withMessage("'listId' must not be null");
		assertThatIllegalArgumentException().isThrownBy(() -> new NewWebhook(WebhookType.LEAD, " "))
			.withMessage("'callbackUrl' must not be blank");
		for (int limit : new int[] { 0, 5001 }) {
			assertThatIllegalArgumentException().isThrownBy(() -> new NewWebhook(WebhookType.LEAD, URL, limit, null))
				.withMessage("'limit' must be between 1 and 5000, not " + limit);
		}
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveWebhookOperations.class, WebhookOperations.class);
	}

	private static Webhook webhook() {
		return new Webhook(9007199254740993001L, 9007199254740993L, WebhookType.LEAD, 123L, URL, 100,
				WebhookPermissionMode.OWNED);
	}

}
