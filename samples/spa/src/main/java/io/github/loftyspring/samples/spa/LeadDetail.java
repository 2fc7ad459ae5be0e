package io.github.loftyspring.samples.spa;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadTag;
import org.jspecify.annotations.Nullable;

/**
 * A lead.
 *
 * @param id the lead's id; text, since JavaScript's numbers cannot hold all ids
 * @param name the name, or what else tells the lead apart
 * @param emails the e-mail addresses
 * @param phones the phone numbers
 * @param stage the stage
 * @param source the source
 * @param assignedUser the agent
 * @param city the city
 * @param state the state
 * @param tags the tags
 * @param created when the lead was created
 */
record LeadDetail(String id, String name, List<String> emails, List<String> phones, @Nullable String stage,
		@Nullable String source, @Nullable String assignedUser, @Nullable String city, @Nullable String state,
		List<String> tags, @Nullable Instant created) {

	static LeadDetail of(Lead lead) {
		return new LeadDetail(String.valueOf(lead.leadId()), LeadRow.name(lead), lead.emails(), lead.phones(),
				lead.stage(), lead.source(), lead.assignedUser(), lead.city(), lead.state(),
				lead.tags().stream().map(LeadTag::tagName).filter(Objects::nonNull).toList(), lead.createTime());
	}

}
