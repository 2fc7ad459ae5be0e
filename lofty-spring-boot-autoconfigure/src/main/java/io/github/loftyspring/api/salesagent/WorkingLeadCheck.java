package io.github.loftyspring.api.salesagent;

import io.github.loftyspring.api.MayBeEmpty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Whether a lead is a working lead.
 *
 * @param working whether it is one
 * @param lead the working lead, as far as Lofty answers it
 * @since 0.1.0
 */
@MayBeEmpty
@JsonDeserialize(using = WorkingLeadCheckDeserializer.class)
public record WorkingLeadCheck(boolean working, @Nullable WorkingLead lead) {

	static WorkingLeadCheck empty() {
		return new WorkingLeadCheck(false, null);
	}

}
