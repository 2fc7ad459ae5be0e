package io.github.loftyspring.api.salesagent;

import java.util.List;

/**
 * Working leads for which the sales agent plans its tasks.
 *
 * @param leadIds the leads' ids, from 1 to 100 of them, all positive
 * @since 0.1.0
 */
public record NewPlanTasks(List<Long> leadIds) {

	/**
	 * Checks the ids.
	 * @param leadIds the leads' ids
	 * @throws IllegalArgumentException if there is no id, one that is not positive, or
	 * more than 100
	 */
	public NewPlanTasks {
		leadIds = LeadIds.check(leadIds);
	}

	/**
	 * Names leads.
	 * @param leadIds the leads' ids, from 1 to 100 of them, all positive
	 * @return the leads
	 * @throws IllegalArgumentException if there is no id, one that is not positive, or
	 * more than 100
	 */
	public static NewPlanTasks of(long... leadIds) {
		return new NewPlanTasks(LeadIds.list(leadIds));
	}

}
