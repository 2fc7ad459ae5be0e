package io.github.loftyspring.api.task;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonFormat;
import io.github.loftyspring.api.Arguments;

import org.springframework.util.Assert;

/**
 * A task to create by the first version of the API.
 *
 * @param leadId the id of the lead that it is about, positive
 * @param type what kind of task it is, no appointment
 * @param content what is to be done, not blank
 * @param assignedRole the role that it is for
 * @param deadline until when it is to be done
 * @since 0.1.0
 */
public record NewTaskV1(long leadId, TaskType type, String content, AssignedRole assignedRole,
		@JsonFormat(shape = JsonFormat.Shape.NUMBER_INT,
				without = JsonFormat.Feature.WRITE_DATE_TIMESTAMPS_AS_NANOSECONDS) Instant deadline) {

	/**
	 * Checks the task.
	 * @param leadId the id of the lead
	 * @param type what kind of task it is
	 * @param content what is to be done
	 * @param assignedRole the role that it is for
	 * @param deadline until when it is to be done
	 * @throws IllegalArgumentException if the id is not positive, the content is blank,
	 * the type is that of an appointment, or something is missing
	 */
	public NewTaskV1 {
		Arguments.id("leadId", leadId);
		checkType(type);
		Arguments.text("content", content);
		Arguments.present("assignedRole", assignedRole);
		Arguments.present("deadline", deadline);
	}

	static void checkType(TaskType type) {
		Arguments.present("type", type);
		Assert.isTrue(!TaskType.APPOINTMENT.equals(type),
				"'type' must not be 'Appointment', which is for the second version of the API");
	}

}
