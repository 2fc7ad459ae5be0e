package io.github.loftyspring.sandbox.lead;

import java.time.Instant;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.json.Json;
import io.github.loftyspring.sandbox.json.WireTime;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes leads as the wire has them, with its markers for what is not set.
 */
final class LeadDocuments {

	private static final long LEAD_USER_ID_DISTANCE = 500_000_000_000_000L;

	private final Account account;

	LeadDocuments(Account account) {
		this.account = account;
	}

	ObjectNode document(LeadSummary person) {
		ObjectNode lead = Json.object();
		String createTime = WireTime.lead(person.createTime());
		lead.put("leadId", person.leadId());
		lead.put("leadUserId", person.leadId() + LEAD_USER_ID_DISTANCE);
		lead.put("firstName", person.firstName());
		lead.put("lastName", person.lastName());
		lead.put("birthday", "");
		person.emails().forEach(lead.putArray("emails")::add);
		person.phones().forEach(lead.putArray("phones")::add);
		lead.put("leadSource", -1);
		lead.put("source", person.source());
		lead.put("stageId", stageId(person.stage()));
		lead.put("stage", person.stage());
		assign(lead, person.assignedUserId());
		lead.put("lenderUserId", 0);
		lead.put("score", 0);
		ArrayNode tags = lead.putArray("tags");
		person.tags().forEach((name) -> tags.add(tag(person.leadId(), name, createTime)));
		lead.put("teamId", this.account.memberId());
		lead.put("createTime", createTime);
		lead.put("assignTime", createTime);
		lead.put("lastUpdateTime", createTime);
		lead.put("lastTouch", time(person.lastTouch()));
		lead.put("lastVisit", time(person.lastVisit()));
		lead.put("cannotText", false);
		lead.put("cannotCall", false);
		lead.put("cannotEmail", false);
		lead.put("hiddenFlag", false);
		lead.put("unsubscription", false);
		lead.put("referredBy", "");
		lead.set("leadInquiry", inquiry(person));
		lead.putArray("leadPropertyList").add(property(person));
		lead.putArray("customAttributes");
		person.segments().forEach(lead.putArray("groups")::add);
		person.segments().forEach(lead.putArray("segments")::add);
		lead.putArray("leadTypes").add(person.tags().contains("Seller") ? 1 : 2);
		lead.putArray("phoneStatuses");
		lead.putArray("leadFamilyMemberList");
		lead.putArray("customRoleList");
		lead.put("opportunity", "");
		lead.put("pondId", 0);
		lead.put("pondName", "");
		lead.put("language", person.language());
		lead.put("ownershipId", this.account.userId());
		lead.put("ownershipScope", "PERSONAL");
		return lead;
	}

	private static String time(Instant time) {
		return time.equals(LeadSummary.NEVER) ? "" : WireTime.lead(time);
	}

	void assign(ObjectNode lead, long userId) {
		lead.put("assignedUserId", userId);
		lead.put("assignedUser", (userId == this.account.userId()) ? this.account.fullName() : "Team Member " + userId);
	}

	static long stageId(String stage) {
		return 5_000 + Math.floorMod(stage.hashCode(), 1_000);
	}

	ObjectNode tag(long leadId, String name, String time) {
		ObjectNode tag = Json.object();
		tag.put("leadId", leadId);
		tag.put("tagId", 700_000 + Math.floorMod(name.hashCode(), 100_000));
		tag.put("tagName", name);
		tag.put("createTime", time);
		tag.put("updateTime", time);
		tag.put("creatorUserId", this.account.userId());
		tag.put("visibleType", 0);
		return tag;
	}

	private static ObjectNode inquiry(LeadSummary person) {
		ObjectNode inquiry = Json.object();
		inquiry.put("id", person.leadId() + 1);
		inquiry.put("leadUserId", person.leadId() + LEAD_USER_ID_DISTANCE);
		inquiry.put("priceMin", -1);
		inquiry.put("priceMax", -1);
		inquiry.put("bedroomsMin", -1);
		inquiry.put("bathroomsMin", "-1");
		inquiry.putArray("propertyType");
		inquiry.putArray("locations");
		return inquiry;
	}

	private static ObjectNode property(LeadSummary person) {
		ObjectNode property = Json.object();
		property.put("id", person.leadId() + 2);
		property.put("leadUserId", person.leadId() + LEAD_USER_ID_DISTANCE);
		property.put("price", -1);
		property.put("streetAddress", "");
		property.put("city", "");
		property.put("state", "");
		property.put("zipCode", "");
		property.put("propertyType", "");
		property.put("bedrooms", -1);
		property.put("bathrooms", -1.0);
		property.put("lotSize", -1.0);
		property.put("floors", -1);
		property.put("parkingSpace", -1);
		property.put("mailAddress", false);
		return property;
	}

}
