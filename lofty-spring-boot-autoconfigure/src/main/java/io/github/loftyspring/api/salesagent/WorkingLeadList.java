package io.github.loftyspring.api.salesagent;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The answer that lists working leads.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record WorkingLeadList(List<WorkingLead> workingLeads, @Nullable Metadata metadata) implements ListAnswer<WorkingLead> {

	WorkingLeadList {
		workingLeads = WireValues.list(workingLeads);
	}

	@Override
	public List<WorkingLead> items() {
		return this.workingLeads;
	}

	@Override
	public @Nullable Long total() {
		return (this.metadata != null) ? this.metadata.total() : null;
	}

	/**
	 * What the answer tells about the page.
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	record Metadata(@Nullable Long total) {
	}

}
