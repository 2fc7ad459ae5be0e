package io.github.loftyspring.api.ai;

import io.github.loftyspring.api.Arguments;

/**
 * A call to summarize.
 *
 * @param callRecordId the id of the call's record, positive
 * @param leadId the id of the lead that the call was with, positive
 * @since 0.1.0
 */
public record NewCallSummary(long callRecordId, long leadId) {

	/**
	 * Checks the ids.
	 * @param callRecordId the id of the call's record
	 * @param leadId the lead's id
	 * @throws IllegalArgumentException if an id is not positive
	 */
	public NewCallSummary {
		Arguments.id("callRecordId", callRecordId);
		Arguments.id("leadId", leadId);
	}

}
