package io.github.loftyspring.api.ai;

import java.util.Arrays;
import java.util.List;

import io.github.loftyspring.api.Arguments;

import org.springframework.util.Assert;

/**
 * Leads to analyse.
 *
 * @param leadIds the leads' ids, at least one and all positive
 * @since 0.1.0
 */
public record NewLeadAnalysis(List<Long> leadIds) {

	/**
	 * Checks the ids.
	 * @param leadIds the leads' ids
	 * @throws IllegalArgumentException if there is no id or one that is not positive
	 */
	public NewLeadAnalysis {
		Assert.notEmpty(leadIds, "'leadIds' must not be empty");
		Assert.noNullElements(leadIds, "'leadIds' must not contain null");
		leadIds.forEach((leadId) -> Arguments.id("leadIds", leadId));
		leadIds = List.copyOf(leadIds);
	}

	/**
	 * Names leads.
	 * @param leadIds the leads' ids, at least one and all positive
	 * @return the leads
	 * @throws IllegalArgumentException if there is no id or one that is not positive
	 */
	public static NewLeadAnalysis of(long... leadIds) {
		return new NewLeadAnalysis(Arrays.stream(leadIds).boxed().toList());
	}

}
