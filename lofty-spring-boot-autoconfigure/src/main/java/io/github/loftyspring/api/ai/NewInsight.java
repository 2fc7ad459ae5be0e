package io.github.loftyspring.api.ai;

import io.github.loftyspring.api.Arguments;

/**
 * What to write before an appointment.
 *
 * @param leadId the id of the lead that the appointment is with, positive
 * @param appointmentId the appointment's id, positive
 * @since 0.1.0
 */
public record NewInsight(long leadId, long appointmentId) {

	/**
	 * Checks the ids.
	 * @param leadId the lead's id
	 * @param appointmentId the appointment's id
	 * @throws IllegalArgumentException if an id is not positive
	 */
	public NewInsight {
		Arguments.id("leadId", leadId);
		Arguments.id("appointmentId", appointmentId);
	}

}
