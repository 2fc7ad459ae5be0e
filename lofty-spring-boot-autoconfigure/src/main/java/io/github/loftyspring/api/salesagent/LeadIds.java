package io.github.loftyspring.api.salesagent;

import java.util.Arrays;
import java.util.List;

import io.github.loftyspring.api.Arguments;

import org.springframework.util.Assert;

/**
 * Checks the leads of a request that is for several.
 */
final class LeadIds {

	private static final int MAX = 100;

	private LeadIds() {
	}

	static List<Long> check(List<Long> leadIds) {
		Arguments.present("leadIds", leadIds);
		Assert.isTrue(!leadIds.isEmpty() && leadIds.size() <= MAX,
				() -> "'leadIds' must hold 1 to %d ids, not %d".formatted(MAX, leadIds.size()));
		Assert.noNullElements(leadIds, "'leadIds' must not contain null");
		leadIds.forEach((leadId) -> Arguments.id("leadIds", leadId));
		return List.copyOf(leadIds);
	}

	static List<Long> list(long... leadIds) {
		return Arrays.stream(leadIds).boxed().toList();
	}

}
