package io.github.loftyspring.api.notification;

import io.github.loftyspring.api.Arguments;

/**
 * What to remind an agent of.
 *
 * @param taskId the id of the task or the appointment, positive
 * @param type which of both it is
 * @since 0.1.0
 */
public record TaskReminder(long taskId, TaskReminderType type) {

	/**
	 * Checks the reminder.
	 * @param taskId the id of the task or the appointment
	 * @param type which of both it is
	 * @throws IllegalArgumentException if the id is not positive or there is no type
	 */
	public TaskReminder {
		Arguments.id("taskId", taskId);
		Arguments.present("type", type);
	}

}
