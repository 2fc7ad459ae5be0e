package io.github.loftyspring.api.lead;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists activities.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record LeadActivityList(List<LeadActivity> activities) implements ListAnswer<LeadActivity> {

	LeadActivityList {
		activities = WireValues.list(activities);
	}

	@Override
	public List<LeadActivity> items() {
		return this.activities;
	}

}
