package io.github.loftyspring.sandbox.lead;

import java.util.ArrayList;
import java.util.List;

import tools.jackson.databind.JsonNode;

/**
 * What the filters and sort orders of the lead list look at.
 *
 * @param leadId the lead's id
 * @param firstName the given name
 * @param lastName the family name
 * @param emails the e-mail addresses
 * @param phones the phone numbers
 * @param stage the pipeline stage
 * @param source where the lead came from
 * @param assignedUserId the user it is assigned to
 * @param tags the tags' names
 * @param segments the segments
 * @param language the language's abbreviation
 * @param createTime when it was created, as on the wire, which sorts by time
 * @param lastTouch when it was last contacted, empty if never
 * @param lastVisit when it last visited, empty if never
 */
record LeadSummary(long leadId, String firstName, String lastName, List<String> emails, List<String> phones,
		String stage, String source, long assignedUserId, List<String> tags, List<String> segments, String language,
		String createTime, String lastTouch, String lastVisit) {

	static LeadSummary of(JsonNode lead) {
		return new LeadSummary(lead.path("leadId").asLong(), text(lead, "firstName"), text(lead, "lastName"),
				texts(lead.path("emails")), texts(lead.path("phones")), text(lead, "stage"), text(lead, "source"),
				lead.path("assignedUserId").asLong(0), tagNames(lead.path("tags")), texts(lead.path("segments")),
				text(lead, "language"), text(lead, "createTime"), text(lead, "lastTouch"), text(lead, "lastVisit"));
	}

	static List<String> texts(JsonNode array) {
		List<String> texts = new ArrayList<>();
		array.forEach((item) -> texts.add(item.asString()));
		return texts;
	}

	static List<String> tagNames(JsonNode tags) {
		List<String> names = new ArrayList<>();
		tags.forEach((tag) -> names.add(tag.path("tagName").asString()));
		return names;
	}

	private static String text(JsonNode lead, String field) {
		return lead.path(field).asString("");
	}

}
