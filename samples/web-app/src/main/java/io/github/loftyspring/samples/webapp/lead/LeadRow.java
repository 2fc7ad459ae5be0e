package io.github.loftyspring.samples.webapp.lead;

import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * A lead in the list.
 *
 * @param id the lead's id, {@code null} if Lofty does not tell it
 * @param name the whole name
 * @param email the first e-mail address, may be empty
 * @param phone the first phone number, may be empty
 * @param stage the stage, may be empty
 * @param created the day of creation, may be empty
 */
record LeadRow(@Nullable Long id, String name, String email, String phone, String stage, String created) {

	static LeadRow of(Lead lead) {
		return new LeadRow(lead.leadId(), LeadText.name(lead), lead.emails().stream().findFirst().orElse(""),
				lead.phones().stream().findFirst().orElse(""), LeadText.text(lead.stage()),
				LeadText.date(lead.createTime()));
	}

}
