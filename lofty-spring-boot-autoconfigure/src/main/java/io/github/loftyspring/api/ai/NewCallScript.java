package io.github.loftyspring.api.ai;

import io.github.loftyspring.api.Arguments;

/**
 * A call to write for.
 *
 * @param leadId the id of the lead to call, positive
 * @param taskId the id of the task that the call is for, positive
 * @since 0.1.0
 */
public record NewCallScript(long leadId, long taskId) {

	/**
	 * Checks the ids.
	 * @param leadId the lead's id
	 * @param taskId the task's id
	 * @throws IllegalArgumentException if an id is not positive
	 */
	public NewCallScript {
		Arguments.id("leadId", leadId);
		Arguments.id("taskId", taskId);
	}

}
