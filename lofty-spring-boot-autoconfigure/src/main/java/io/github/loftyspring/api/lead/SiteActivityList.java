package io.github.loftyspring.api.lead;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.github.loftyspring.api.ListAnswer;
import io.github.loftyspring.api.WireValues;

/**
 * The answer that lists what a lead did on the web site, which is a bare array.
 */
record SiteActivityList(@JsonValue List<SiteActivity> items) implements ListAnswer<SiteActivity> {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	SiteActivityList {
		items = WireValues.list(items);
	}

}
