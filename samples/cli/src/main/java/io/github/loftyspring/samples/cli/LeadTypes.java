package io.github.loftyspring.samples.cli;

import io.github.loftyspring.api.lead.LeadType;

/**
 * What leads want or are.
 */
final class LeadTypes extends NamedValues<LeadType> {

	LeadTypes() {
		super("a type of leads", LeadType.class);
	}

}
