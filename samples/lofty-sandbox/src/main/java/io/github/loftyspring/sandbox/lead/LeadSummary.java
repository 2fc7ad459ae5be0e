package io.github.loftyspring.sandbox.lead;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import io.github.loftyspring.sandbox.json.WireTime;
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
 * @param createTime when it was created
 * @param lastTouch when it was last contacted, {@link #NEVER} if it was not
 * @param lastVisit when it last visited, {@link #NEVER} if it did not
 */
record LeadSummary(long leadId, String firstName, String lastName, List<String> emails, List<String> phones,
		String stage, String source, long assignedUserId, List<String> tags, List<String> segments, String language,
		Instant createTime, Instant lastTouch, Instant lastVisit) {

	static final Instant NEVER = Instant.EPOCH;

	static LeadSummary of(JsonNode lead) {
		return new LeadSummary(lead.path("leadId").asLong(), text(lead, "firstName"), text(lead, "lastName"),
				texts(lead.path("emails")), texts(lead.path("phones")), text(lead, "stage"), text(lead, "source"),
				lead.path("assignedUserId").asLong(0), tagNames(lead.path("tags")), texts(lead.path("segments")),
				text(lead, "language"), time(lead, "createTime"), time(lead, "lastTouch"), time(lead, "lastVisit"));
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

	private static Instant time(JsonNode lead, String field) {
		String text = text(lead, field);
		return text.isEmpty() ? NEVER : WireTime.parseLead(text);
	}

	private static String text(JsonNode lead, String field) {
		return lead.path(field).asString("");
	}

}
