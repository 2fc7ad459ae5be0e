package io.github.loftyspring.samples.cli;

import io.github.loftyspring.api.lead.LeadSort;

/**
 * The orders of leads.
 */
final class LeadSorts extends NamedValues<LeadSort> {

	LeadSorts() {
		super("an order", LeadSort.class);
	}

}
