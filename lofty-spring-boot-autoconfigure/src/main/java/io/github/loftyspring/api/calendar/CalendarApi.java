package io.github.loftyspring.api.calendar;

import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on the calendar, which shows tasks and appointments side by side. The id
 * of an event says which of the two it is, such as {@code 12345-task}, and goes back to
 * Lofty as it came.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface CalendarApi {

	/**
	 * Reads one page of the caller's events.
	 * @param query says which events, and where the page starts; needs a start or an end
	 * @return the page
	 */
	@GetExchange("/v2.0/calendar")
	Mono<CalendarEventList> list(CalendarQuery query);

	/**
	 * Finds times at which the caller is free for a meeting, the earliest first.
	 * @param query says between which times to look; needs a start in the future and an
	 * end
	 * @return the times, with the number of all that there are
	 */
	@GetExchange("/v2.0/calendar/meetings/available")
	Mono<MeetingSlotList> availableMeetings(AvailableMeetingsQuery query);

	/**
	 * Creates a task or an appointment.
	 * @param event the task or appointment
	 * @return the event's id
	 */
	@PostExchange("/v2.0/calendar")
	Mono<CalendarEventId> create(@RequestBody NewCalendarEvent event);

	/**
	 * Changes an event.
	 * @param calendarId the event's id, not blank
	 * @param update what to change
	 */
	@PutExchange("/v2.0/calendar/{calendarId}")
	Mono<Void> update(@PathVariable String calendarId, @RequestBody CalendarEventUpdate update);

	/**
	 * Deletes an event.
	 * @param calendarId the event's id, not blank
	 */
	@DeleteExchange("/v2.0/calendar/{calendarId}")
	Mono<Void> delete(@PathVariable String calendarId);

	/**
	 * Marks an event as done.
	 * @param calendarId the event's id, not blank
	 */
	@PostExchange("/v2.0/calendar/{calendarId}/finish")
	Mono<Void> finish(@PathVariable String calendarId);

	/**
	 * Marks an event as not done.
	 * @param calendarId the event's id, not blank
	 */
	@PostExchange("/v2.0/calendar/{calendarId}/unfinish")
	Mono<Void> unfinish(@PathVariable String calendarId);

}
