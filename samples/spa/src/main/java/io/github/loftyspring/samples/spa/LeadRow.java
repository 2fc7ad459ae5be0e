package io.github.loftyspring.samples.spa;

import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A lead in the list.
 *
 * @param id the lead's id; text, since JavaScript's numbers cannot hold all ids
 * @param name the name, or what else tells the lead apart
 * @param email the first e-mail address
 * @param stage the stage
 */
record LeadRow(String id, String name, @Nullable String email, @Nullable String stage) {

	static LeadRow of(Lead lead) {
		return new LeadRow(String.valueOf(lead.leadId()), name(lead), lead.emails().stream().findFirst().orElse(null),
				lead.stage());
	}

	static String name(Lead lead) {
		String name = text(lead.firstName()).concat(" ").concat(text(lead.lastName())).strip();
		return StringUtils.hasText(name) ? name : lead.emails().stream().findFirst().orElse("Lead " + lead.leadId());
	}

	private static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

}
