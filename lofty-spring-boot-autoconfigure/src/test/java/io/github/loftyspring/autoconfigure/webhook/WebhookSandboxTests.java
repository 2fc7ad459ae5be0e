package io.github.loftyspring.autoconfigure.webhook;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.api.lead.LeadUpdate;
import io.github.loftyspring.api.lead.NewLead;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.webhook.LeadEvent;
import io.github.loftyspring.webhook.NoteEvent;
import io.github.loftyspring.webhook.WebhookVerb;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests the whole way: what an application changes at Lofty comes back to its listeners,
 * which ask Lofty for it.
 */
@Timeout(60)
class WebhookSandboxTests {

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenALeadIsChangedThenTheListenerReadsIt(WebApplicationType type) {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(10));
				ConfigurableApplicationContext context = start(type, sandbox)) {
			LoftyOperations lofty = context.getBean(LoftyOperations.class);
			subscribe(lofty, context, 2, WebhookCaller.SECRET);
			subscribe(lofty, context, 9, WebhookCaller.SECRET);
			long leadId = lofty.leads().create(NewLead.builder("Nell").build());
			expect(context, "created Nell");
			lofty.leads().update(leadId, LeadUpdate.builder().firstName("Nelly").build());
			expect(context, "updated Nelly");
			lofty.post("/v1.0/notes", Map.of("leadId", leadId, "content", "Called", "isPin", false), Map.class);
			expect(context, "created note of " + leadId);
			lofty.leads().delete(leadId, "test");
			expect(context, "deleted " + leadId);
			Awaitility.await().until(() -> sandbox.statistics().webhookDeliveries() == 4);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenLoftyRepeatsANotificationThenItIsHandledOnce(WebApplicationType type) {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(10));
				ConfigurableApplicationContext context = start(type, sandbox)) {
			LoftyOperations lofty = context.getBean(LoftyOperations.class);
			sandbox.control().webhookRetryPause(Duration.ofMillis(10));
			subscribe(lofty, context, 2, "a-secret-that-is-wrong");
			subscribe(lofty, context, 2, WebhookCaller.SECRET);
			subscribe(lofty, context, 2, WebhookCaller.SECRET);
			lofty.leads().create(NewLead.builder("Nell").build());
			Awaitility.await().until(() -> sandbox.statistics().webhookAttempts() == 8);
			assertThat(sandbox.statistics().webhookDeliveries()).isEqualTo(2);
			expect(context, "created Nell");
			assertThat(context.getBean(Listener.class).seen).isEmpty();
		}
	}

	private static void subscribe(LoftyOperations lofty, ConfigurableApplicationContext context, int listId,
			String secret) {
		String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
		lofty.post("/v1.0/webhook",
				Map.of("listId", listId, "callbackUrl", "http://localhost:" + port + WebhookCaller.PATH + "/" + secret),
				Map.class);
	}

	private static void expect(ConfigurableApplicationContext context, String seen) {
		Queue<String> all = context.getBean(Listener.class).seen;
		Awaitility.await().untilAsserted(() -> assertThat(all).isNotEmpty());
		assertThat(all.remove()).isEqualTo(seen);
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, LoftySandbox sandbox) {
		return HostApplication.start(
				type, Map.of("lofty.base-url", sandbox.baseUrl(), "lofty.api-key", sandbox.apiKey(),
						"lofty.webhook.path", WebhookCaller.PATH, "lofty.webhook.secret", WebhookCaller.SECRET),
				Listener.class);
	}

	static class Listener {

		final Queue<String> seen = new ConcurrentLinkedQueue<>();

		private final LoftyOperations lofty;

		Listener(LoftyOperations lofty) {
			this.lofty = lofty;
		}

		@EventListener
		void leadChanged(LeadEvent event) {
			this.seen.add(event.verb() + " " + (event.verb().equals(WebhookVerb.DELETED) ? event.leadId()
					: this.lofty.leads().get(event.leadId()).firstName()));
		}

		@EventListener
		void noteChanged(NoteEvent event) {
			this.seen.add(event.verb() + " note of " + event.fields().get("leadId"));
		}

	}

}
