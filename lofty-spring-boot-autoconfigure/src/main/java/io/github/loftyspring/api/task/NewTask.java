package io.github.loftyspring.api.task;

import java.time.OffsetDateTime;
import java.time.ZonedDateTime;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.WireOffsetDateTime;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A task or an appointment to create.
 *
 * @param leadId the id of the lead that it is about, positive
 * @param type what kind of task it is
 * @param content what is to be done, not blank
 * @param assignedRole the role that it is for
 * @param endAt when it ends, or until when a task that is no appointment is to be done
 * @param startAt when it starts, not after its end
 * @param timeZoneCode the time zone in which it is planned, such as
 * {@code America/New_York}
 * @param address where an appointment takes place
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewTask(long leadId, TaskType type, String content, AssignedRole assignedRole,
		@WireOffsetDateTime OffsetDateTime endAt, @WireOffsetDateTime @Nullable OffsetDateTime startAt,
		@Nullable String timeZoneCode, @Nullable String address) {

	/**
	 * Checks the task.
	 * @param leadId the id of the lead
	 * @param type what kind of task it is
	 * @param content what is to be done
	 * @param assignedRole the role that it is for
	 * @param endAt when it ends
	 * @param startAt when it starts
	 * @param timeZoneCode the time zone
	 * @param address where it takes place
	 * @throws IllegalArgumentException if the id is not positive, the content or the time
	 * zone is blank, something needed is missing, or the start is after the end
	 */
	public NewTask {
		Arguments.id("leadId", leadId);
		Arguments.present("type", type);
		Arguments.text("content", content);
		Arguments.present("assignedRole", assignedRole);
		Arguments.present("endAt", endAt);
		Assert.isTrue(timeZoneCode == null || !timeZoneCode.isBlank(), "'timeZoneCode' must not be blank");
		Assert.isTrue(startAt == null || !startAt.isAfter(endAt), "'startAt' must not be after 'endAt'");
	}

	/**
	 * Makes a task with an end and nothing that may be left out.
	 * @param leadId the id of the lead that it is about, positive
	 * @param type what kind of task it is
	 * @param content what is to be done, not blank
	 * @param assignedRole the role that it is for
	 * @param endAt until when it is to be done
	 * @throws IllegalArgumentException if the id is not positive, the content is blank or
	 * something is missing
	 */
	public NewTask(long leadId, TaskType type, String content, AssignedRole assignedRole, OffsetDateTime endAt) {
		this(leadId, type, content, assignedRole, endAt, null, null, null);
	}

	/**
	 * Makes a task for the lead's agent that is to be done until a time, in the time zone
	 * of that time.
	 * @param leadId the id of the lead that it is about, positive
	 * @param type what kind of task it is
	 * @param content what is to be done, not blank
	 * @param endAt until when it is to be done
	 * @return the task
	 * @throws IllegalArgumentException if the id is not positive, the content is blank or
	 * something is missing
	 */
	public static NewTask of(long leadId, TaskType type, String content, ZonedDateTime endAt) {
		Arguments.present("endAt", endAt);
		return new NewTask(leadId, type, content, AssignedRole.AGENT, endAt.toOffsetDateTime(), null,
				endAt.getZone().getId(), null);
	}

	/**
	 * Makes an appointment for the lead's agent, in the time zone of its start.
	 * @param leadId the id of the lead that it is with, positive
	 * @param content what it is about, not blank
	 * @param startAt when it starts
	 * @param endAt when it ends
	 * @param address where it takes place, {@code null} when that is open
	 * @return the appointment
	 * @throws IllegalArgumentException if the id is not positive, the content is blank,
	 * something needed is missing, or the start is after the end
	 */
	public static NewTask appointment(long leadId, String content, ZonedDateTime startAt, ZonedDateTime endAt,
			@Nullable String address) {
		Arguments.present("startAt", startAt);
		Arguments.present("endAt", endAt);
		return new NewTask(leadId, TaskType.APPOINTMENT, content, AssignedRole.AGENT, endAt.toOffsetDateTime(),
				startAt.toOffsetDateTime(), startAt.getZone().getId(), address);
	}

}
