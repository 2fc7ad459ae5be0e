package io.github.loftyspring.api.calendar;

import java.time.ZonedDateTime;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.task.AssignedRole;
import io.github.loftyspring.api.task.TaskType;

import org.springframework.util.Assert;

/**
 * A task or an appointment to put into the calendar. Start and end must lie in the
 * future; an appointment from midnight to midnight takes whole days.
 *
 * @since 0.1.0
 */
public final class NewCalendarEvent extends RequestBody {

	private NewCalendarEvent(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for a task or an appointment.
	 * @param type what it is
	 * @param leadId the id of the lead that it is with, positive
	 * @param content what it is about, not blank
	 * @param timeZoneCode the time zone in which it is planned, such as
	 * {@code America/New_York}, not blank
	 * @return the builder
	 * @throws IllegalArgumentException if the id is not positive, a text is blank or the
	 * type is missing
	 */
	public static Builder builder(CalendarEventType type, long leadId, String content, String timeZoneCode) {
		return builder(type, leadId, content).timeZoneCode(timeZoneCode);
	}

	/**
	 * Returns a builder for a task in the time zone of its start.
	 * @param leadId the id of the lead that it is with, positive
	 * @param content what is to be done, not blank
	 * @param taskWay what kind of task it is
	 * @param startAt when it starts
	 * @param endAt when it ends
	 * @return the builder
	 * @throws IllegalArgumentException if the id is not positive, the content is blank,
	 * something is missing, or the start has an offset alone instead of a time zone
	 */
	public static Builder task(long leadId, String content, TaskType taskWay, ZonedDateTime startAt,
			ZonedDateTime endAt) {
		return event(CalendarEventType.TASK, leadId, content, startAt, endAt).taskWay(taskWay);
	}

	/**
	 * Returns a builder for an appointment in the time zone of its start.
	 * @param leadId the id of the lead that it is with, positive
	 * @param content what it is about, not blank
	 * @param startAt when it starts
	 * @param endAt when it ends
	 * @return the builder
	 * @throws IllegalArgumentException if the id is not positive, the content is blank,
	 * something is missing, or the start has an offset alone instead of a time zone
	 */
	public static Builder appointment(long leadId, String content, ZonedDateTime startAt, ZonedDateTime endAt) {
		return event(CalendarEventType.APPOINTMENT, leadId, content, startAt, endAt);
	}

	private static Builder event(CalendarEventType type, long leadId, String content, ZonedDateTime startAt,
			ZonedDateTime endAt) {
		Arguments.present("startAt", startAt);
		Arguments.present("endAt", endAt);
		return builder(type, leadId, content).timeZoneCode(startAt.getZone())
			.startAt(startAt.toOffsetDateTime())
			.endAt(endAt.toOffsetDateTime());
	}

	private static Builder builder(CalendarEventType type, long leadId, String content) {
		return new Builder().type(type).leadId(leadId).content(content);
	}

	/**
	 * Builds a task or an appointment. Every method checks its argument at once and
	 * throws {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends CalendarEventFields<Builder> {

		private Builder() {
		}

		/**
		 * Sets what it is.
		 * @param type a task or an appointment
		 * @return this builder
		 */
		public Builder type(CalendarEventType type) {
			return set("type", type);
		}

		/**
		 * Sets what kind of task it is. A task needs it; an appointment has none.
		 * @param taskWay the kind, no appointment
		 * @return this builder
		 */
		public Builder taskWay(TaskType taskWay) {
			Arguments.present("taskWay", taskWay);
			Assert.isTrue(!TaskType.APPOINTMENT.equals(taskWay),
					"'taskWay' must not be 'Appointment', which is a 'type'");
			return set("taskWay", taskWay);
		}

		/**
		 * Sets the role that a task is for; an appointment has none.
		 * @param assignedRole the role
		 * @return this builder
		 */
		public Builder assignedRole(AssignedRole assignedRole) {
			return set("assignedRole", assignedRole);
		}

		/**
		 * Builds the task or appointment.
		 * @return the task or appointment
		 * @throws IllegalArgumentException when the start, the end or the way of a task
		 * is missing
		 */
		public NewCalendarEvent build() {
			Assert.isTrue(get("startAt") != null || get("startAtMs") != null,
					"'event' must set 'startAt' or 'startAtMs'");
			Assert.isTrue(get("endAt") != null || get("endAtMs") != null, "'event' must set 'endAt' or 'endAtMs'");
			Assert.isTrue(get("taskWay") != null || !CalendarEventType.TASK.value().equals(get("type")),
					"'event' must set 'taskWay', since it is a task");
			return new NewCalendarEvent(this);
		}

	}

}
