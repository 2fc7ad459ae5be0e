package io.github.loftyspring.samples.webapp.lead;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadTag;

/**
 * A lead on its own page.
 *
 * @param name the whole name
 * @param emails the e-mail addresses
 * @param phones the phone numbers
 * @param facts further values by what they are called, in their order, none empty
 */
record LeadDetails(String name, List<String> emails, List<String> phones, Map<String, String> facts) {

	static LeadDetails of(Lead lead) {
		Map<String, String> facts = new LinkedHashMap<>();
		facts.put("Stage", LeadText.text(lead.stage()));
		facts.put("Source", LeadText.text(lead.source()));
		facts.put("Assigned to", LeadText.text(lead.assignedUser()));
		facts.put("Tags",
				String.join(", ", lead.tags().stream().map(LeadTag::tagName).filter(Objects::nonNull).toList()));
		facts.put("Segments", String.join(", ", lead.segments()));
		facts.put("Language", LeadText.text(lead.language()));
		facts.put("Created", LeadText.date(lead.createTime()));
		facts.put("Last contact", LeadText.date(lead.lastTouch()));
		facts.put("Last visit", LeadText.date(lead.lastVisit()));
		facts.put("Id", Objects.toString(lead.leadId(), ""));
		facts.values().removeIf(String::isEmpty);
		return new LeadDetails(LeadText.name(lead), lead.emails(), lead.phones(), facts);
	}

}
