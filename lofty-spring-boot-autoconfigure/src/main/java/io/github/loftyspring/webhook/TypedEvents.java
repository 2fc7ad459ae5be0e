package io.github.loftyspring.webhook;

import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;

import io.github.loftyspring.api.webhook.WebhookType;
import io.github.loftyspring.webhook.CommunicationEvent.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Finds the event of an entry: by its type, the noun in its bucket's name, and an id.
 * Nouns and ids of other types than leads, activities and communication are guesses by
 * analogy.
 */
final class TypedEvents {

	private static final Map<WebhookType, Function<WebhookEntry, @Nullable LoftyWebhookEvent>> TYPES = Map.ofEntries(
			Map.entry(WebhookType.AGENT, of("agentId", AgentEvent::new, "Agent")),
			Map.entry(WebhookType.LEAD, of("leadId", LeadEvent::new, "Lead")),
			Map.entry(WebhookType.LEAD_ACTIVITY, (entry) -> withId(entry, "leadId", LeadActivityEvent::new)),
			Map.entry(WebhookType.LISTING_ALERT, of("leadId", ListingAlertEvent::new, "ListingAlert", "Alert")),
			Map.entry(WebhookType.TRANSACTION, of("transactionId", TransactionEvent::new, "Transaction")),
			Map.entry(WebhookType.CALL, communication(Kind.CALL, "Call")),
			Map.entry(WebhookType.EMAIL, communication(Kind.EMAIL, "Email")),
			Map.entry(WebhookType.TEXT, communication(Kind.TEXT, "Text")),
			Map.entry(WebhookType.NOTE, of("noteId", NoteEvent::new, "Note")),
			Map.entry(WebhookType.TASK, of("taskId", TaskEvent::new, "Task")),
			Map.entry(WebhookType.APPOINTMENT, (entry) -> isAbout(entry, "Appointment") ? appointment(entry) : null),
			Map.entry(WebhookType.PIPELINE, of("leadId", PipelineEvent::new, "Pipeline", "LeadPipeline")));

	private TypedEvents() {
	}

	static LoftyWebhookEvent of(WebhookEntry entry) {
		Function<WebhookEntry, @Nullable LoftyWebhookEvent> type = TYPES.get(entry.type());
		LoftyWebhookEvent event = (type != null) ? type.apply(entry) : null;
		return (event != null) ? event : new RawWebhookEvent(entry, entry.fields());
	}

	private static Function<WebhookEntry, @Nullable LoftyWebhookEvent> of(String id,
			BiFunction<WebhookEntry, Long, LoftyWebhookEvent> event, String... nouns) {
		return (entry) -> isAbout(entry, nouns) ? withId(entry, id, event) : null;
	}

	private static Function<WebhookEntry, @Nullable LoftyWebhookEvent> communication(Kind kind, String noun) {
		return of("timelineId",
				(entry, timelineId) -> new CommunicationEvent(entry, kind, timelineId, id(entry, "leadId")), noun);
	}

	private static @Nullable LoftyWebhookEvent appointment(WebhookEntry entry) {
		Object id = field(entry, "appointmentId");
		return (id instanceof String || id instanceof Integer || id instanceof Long)
				? new AppointmentEvent(entry, id.toString()) : null;
	}

	private static @Nullable LoftyWebhookEvent withId(WebhookEntry entry, String name,
			BiFunction<WebhookEntry, Long, LoftyWebhookEvent> event) {
		Long id = id(entry, name);
		return (id != null) ? event.apply(entry, id) : null;
	}

	private static boolean isAbout(WebhookEntry entry, String... nouns) {
		return entry.bucket().isEmpty() || Set.of(nouns).contains(entry.noun());
	}

	private static @Nullable Long id(WebhookEntry entry, String name) {
		Long id = JsonValues.number(field(entry, name));
		return (id != null && id > 0) ? id : null;
	}

	private static @Nullable Object field(WebhookEntry entry, String name) {
		return entry.fields().containsKey(name) ? entry.fields().get(name) : entry.common().get(name);
	}

}
