package io.github.loftyspring.api.notification;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link NotificationOperations} and {@link ReactiveNotificationOperations}.
 */
class NotificationOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 9007199254740993L;

	private ApiServer server;

	private ReactiveNotificationOperations reactive;

	private NotificationOperations notifications;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveNotificationOperations.of(this.server.calls());
		this.notifications = NotificationOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenATextIsSentThenAMessageIsEnough() {
		this.server.answer("{\"message\": \"Operation successful\"}");
		this.notifications.sendText(new AgentText("A new lead."));
		sent("/v2.0/sales-agent/message/sms/send-to-agent", "{\"content\": \"A new lead.\"}");
	}

	@Test
	void whenAnEmailIsSentThenSubjectAndBodyAreSent() {
		this.server.answer("{\"message\": \"Operation successful\"}");
		this.notifications.sendEmail(new AgentEmail("A new lead", "<p>Hello.</p>"));
		sent("/v2.0/sales-agent/message/email/send-to-agent",
				"{\"subject\": \"A new lead\", \"content\": \"<p>Hello.</p>\"}");
	}

	@Test
	void whenAnAgentIsRemindedThenIdAndKindAreSent() {
		this.server.answer("{\"message\": \"Operation successful\"}");
		this.notifications.sendTaskReminder(new TaskReminder(9007199254740995L, TaskReminderType.APPOINTMENT));
		sent("/v2.0/sales-agent/notification/app-push/send-task-reminder",
				"{\"taskId\": 9007199254740995, \"type\": \"APPOINTMENT\"}");
	}

	@Test
	void whenAnOpportunityIsSentThenAllOfItIsSent() {
		this.server.answer("{\"status\": {\"code\": 0, \"msg\": \"success\"}, \"data\": true}");
		assertThat(this.notifications.sendOpportunity(new OpportunityNotification(LEAD_ID, OpportunityType.LEFT_MESSAGE,
				"1 Example Street", "https://example.com/1", "May I see it?")))
			.isTrue();
		sent("/v1.0/agent/send-notification", """
				{"leadId": 9007199254740993, "notificationType": 65, "description": "1 Example Street",
				"link": "https://example.com/1", "message": "May I see it?"}""");
	}

	@Test
	void whenLoftyGivesNoHintThatAnAgentWasToldThenItIsNoFailure() {
		for (String answer : List.of("{\"status\": {\"code\": 0}, \"data\": false}", "{\"status\": {\"code\": 0}}")) {
			this.server.answer(answer);
			StepVerifier
				.create(this.reactive.sendOpportunity(new OpportunityNotification(LEAD_ID, OpportunityType.CAME_BACK)))
				.expectNext(false)
				.expectComplete()
				.verify(SECONDS);
			sent("/v1.0/agent/send-notification", "{\"leadId\": 9007199254740993, \"notificationType\": 166}");
		}
	}

	@Test
	void whenLookedAtThenTypesHaveNames() {
		assertThat(OpportunityType.VIEWED_LISTING).hasToString("Viewed listing");
		assertThat(new OpportunityType(12)).hasToString("OpportunityType 12");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused(() -> this.notifications.sendText(null), "'text' must not be null");
		refused(() -> this.notifications.sendEmail(null), "'email' must not be null");
		refused(() -> this.notifications.sendTaskReminder(null), "'reminder' must not be null");
		refused(() -> this.reactive.sendOpportunity(null), "'notification' must not be null");
		refused(() -> new AgentText(" "), "'content' must not be blank");
		refused(() -> new AgentEmail(" ", "a"), "'subject' must not be blank");
		refused(() -> new AgentEmail("a", ""), "'content' must not be blank");
		refused(() -> new TaskReminder(0, TaskReminderType.TASK), "'taskId' must be positive, not 0");
		refused(() -> new TaskReminder(1, null), "'type' must not be null");
		refused(() -> new OpportunityNotification(0, OpportunityType.SEARCHED), "'leadId' must be positive, not 0");
		refused(() -> new OpportunityNotification(1, null), "'notificationType' must not be null");
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveNotificationOperations.class, NotificationOperations.class);
	}

	private void sent(String path, String body) {
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST " + path);
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree(body));
	}

	private static void refused(ThrowingCallable call, String message) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

}
