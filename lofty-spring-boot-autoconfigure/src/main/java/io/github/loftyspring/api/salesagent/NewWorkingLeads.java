package io.github.loftyspring.api.salesagent;

import java.util.List;

/**
 * Leads to make working leads.
 *
 * @param leadIds the leads' ids, from 1 to 100 of them, all positive
 * @param createPlanTask whether the sales agent plans its tasks for them too
 * @since 0.1.0
 */
public record NewWorkingLeads(List<Long> leadIds, boolean createPlanTask) {

	/**
	 * Checks the ids.
	 * @param leadIds the leads' ids
	 * @param createPlanTask whether to plan tasks
	 * @throws IllegalArgumentException if there is no id, one that is not positive, or
	 * more than 100
	 */
	public NewWorkingLeads {
		leadIds = LeadIds.check(leadIds);
	}

	/**
	 * Names leads for which no tasks are planned yet.
	 * @param leadIds the leads' ids, from 1 to 100 of them, all positive
	 * @return the leads
	 * @throws IllegalArgumentException if there is no id, one that is not positive, or
	 * more than 100
	 */
	public static NewWorkingLeads of(long... leadIds) {
		return new NewWorkingLeads(LeadIds.list(leadIds), false);
	}

}
