package io.github.loftyspring.sandbox.lead;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.github.loftyspring.sandbox.error.ApiException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Applies a request body to a lead. Absent fields stay as they are, unknown ones are
 * ignored, too long ones are cut.
 */
final class LeadEdit {

	private static final Set<String> TEXTS = Set.of("stage", "source", "referredBy", "birthday", "language",
			"streetAddress", "city", "state", "zipCode", "buyingTimeFrame", "preQual", "houseToSell", "fthb",
			"withBuyerAgent", "sellingTimeFrame", "mortgage", "buyHouse", "withListingAgent", "ownershipScope");

	private static final Set<String> FLAGS = Set.of("cannotText", "cannotCall", "cannotEmail", "unsubscription");

	private static final Map<String, String> RENAMED = Map.of("inquiry", "leadInquiry", "customAttributeList",
			"customAttributes", "leadFamilyMemberList", "leadFamilyMemberList", "isHidden", "hiddenFlag", "leadTypes",
			"leadTypes", "ownershipId", "ownershipId");

	private static final int NAME_LENGTH = 30;

	private static final int TAG_LENGTH = 64;

	private final LeadDocuments documents;

	private final ObjectNode body;

	LeadEdit(LeadDocuments documents, ObjectNode body) {
		this.documents = documents;
		this.body = body;
	}

	void applyTo(ObjectNode lead, String now) {
		name(lead, "firstName");
		name(lead, "lastName");
		TEXTS.forEach((field) -> text(lead, field, Integer.MAX_VALUE));
		if (this.body.has("stage")) {
			lead.put("stageId", LeadDocuments.stageId(lead.path("stage").asString()));
		}
		FLAGS.forEach((field) -> copy(lead, field, field));
		RENAMED.forEach((from, to) -> copy(lead, from, to));
		texts(lead, "emails", Integer.MAX_VALUE);
		texts(lead, "phones", Integer.MAX_VALUE);
		texts(lead, "segments", NAME_LENGTH);
		texts(lead, "groups", NAME_LENGTH);
		assignee(lead);
		property(lead);
		tags(lead, now);
	}

	List<String> emails() {
		return strings("emails", Integer.MAX_VALUE);
	}

	List<String> phones() {
		return strings("phones", Integer.MAX_VALUE);
	}

	private boolean has(String field) {
		return this.body.has(field) && !this.body.get(field).isNull();
	}

	private void name(ObjectNode lead, String field) {
		text(lead, field, NAME_LENGTH);
	}

	private void text(ObjectNode lead, String field, int length) {
		if (has(field)) {
			JsonNode value = this.body.get(field);
			if (value.isContainer()) {
				throw unreadable();
			}
			lead.put(field, cut(value.asString(), length));
		}
	}

	private void copy(ObjectNode lead, String from, String to) {
		if (has(from)) {
			lead.set(to, this.body.get(from).deepCopy());
		}
	}

	private void texts(ObjectNode lead, String field, int length) {
		if (has(field)) {
			strings(field, length).forEach(lead.putArray(field)::add);
		}
	}

	private List<String> strings(String field, int length) {
		List<String> strings = new ArrayList<>();
		if (has(field)) {
			if (!this.body.get(field).isArray()) {
				throw unreadable();
			}
			for (JsonNode item : this.body.get(field)) {
				if (item.isContainer()) {
					throw unreadable();
				}
				strings.add(cut(item.asString(), length));
			}
		}
		return strings;
	}

	private void assignee(ObjectNode lead) {
		if (has("assignedUserId")) {
			if (!this.body.get("assignedUserId").isIntegralNumber()) {
				throw unreadable();
			}
			this.documents.assign(lead, this.body.get("assignedUserId").asLong());
		}
	}

	private void property(ObjectNode lead) {
		if (has("property")) {
			if (!this.body.get("property").isObject()) {
				throw unreadable();
			}
			ObjectNode changed = (ObjectNode) this.body.get("property");
			ArrayNode properties = lead.withArray("leadPropertyList");
			ObjectNode first = properties.isEmpty() ? properties.addObject() : (ObjectNode) properties.get(0);
			changed.properties().forEach((entry) -> first.set(entry.getKey(), entry.getValue().deepCopy()));
		}
	}

	private void tags(ObjectNode lead, String now) {
		Set<String> before = new LinkedHashSet<>(LeadSummary.tagNames(lead.path("tags")));
		Set<String> names = new LinkedHashSet<>(before);
		List<String> replacement = strings("tags", TAG_LENGTH);
		if (!replacement.isEmpty()) {
			names.clear();
			names.addAll(replacement);
		}
		names.addAll(strings("tagsAdd", TAG_LENGTH));
		strings("tagsRemove", TAG_LENGTH).forEach(names::remove);
		if (this.body.path("clearAllTags").asBoolean(false)) {
			names.clear();
		}
		if (!names.equals(before)) {
			long leadId = lead.path("leadId").asLong();
			ArrayNode tags = lead.putArray("tags");
			names.forEach((name) -> tags.add(this.documents.tag(leadId, name, now)));
		}
	}

	private static String cut(String text, int length) {
		return (text.length() > length) ? text.substring(0, length) : text;
	}

	private static ApiException unreadable() {
		return ApiException.problem(400, "Failed to read request");
	}

}
