package io.github.loftyspring.webhook;

/**
 * An appointment was created, updated or deleted. Lofty's field names for this type are
 * not documented; an entry without {@code appointmentId} is a {@link RawWebhookEvent}.
 *
 * @param entry the entry as it came
 * @param appointmentId the appointment's id, text as the calendar has it
 * @since 0.1.0
 */
public record AppointmentEvent(WebhookEntry entry, String appointmentId) implements LoftyWebhookEvent {

}
