package io.github.loftyspring.samples.leadexport.file;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.loftyspring.api.lead.CustomAttribute;
import io.github.loftyspring.api.lead.CustomRole;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadTag;
import org.jspecify.annotations.Nullable;

/**
 * The columns of a CSV file. Their names and their order stay as they are; new ones come
 * last.
 *
 * @param name the name in the header
 * @param value the value of a lead
 */
record LeadColumn(String name, Function<Lead, @Nullable Object> value) {

	private static final String SEPARATOR = "; ";

	// @formatter:off
	private static final List<LeadColumn> ALL = List.of(
			new LeadColumn("leadId", Lead::leadId),
			new LeadColumn("leadUserId", Lead::leadUserId),
			new LeadColumn("firstName", Lead::firstName),
			new LeadColumn("lastName", Lead::lastName),
			new LeadColumn("emails", Lead::emails),
			new LeadColumn("phones", Lead::phones),
			new LeadColumn("phoneStatuses", Lead::phoneStatuses),
			new LeadColumn("stageId", Lead::stageId),
			new LeadColumn("stage", Lead::stage),
			new LeadColumn("leadSource", Lead::leadSource),
			new LeadColumn("source", Lead::source),
			new LeadColumn("leadTypes", Lead::leadTypes),
			new LeadColumn("tags", (lead) -> each(lead.tags(), LeadTag::tagName)),
			new LeadColumn("segments", Lead::segments),
			new LeadColumn("groups", Lead::groups),
			new LeadColumn("score", Lead::score),
			new LeadColumn("assignedUserId", Lead::assignedUserId),
			new LeadColumn("assignedUser", Lead::assignedUser),
			new LeadColumn("lenderUserId", Lead::lenderUserId),
			new LeadColumn("customRoles", (lead) -> each(lead.customRoleList(), LeadColumn::text)),
			new LeadColumn("assignCompletionStatus", Lead::assignCompletionStatus),
			new LeadColumn("pondId", Lead::pondId),
			new LeadColumn("pondName", Lead::pondName),
			new LeadColumn("teamId", Lead::teamId),
			new LeadColumn("ownershipScope", Lead::ownershipScope),
			new LeadColumn("ownershipId", Lead::ownershipId),
			new LeadColumn("createTime", Lead::createTime),
			new LeadColumn("assignTime", Lead::assignTime),
			new LeadColumn("lastUpdateTime", Lead::lastUpdateTime),
			new LeadColumn("lastTouch", Lead::lastTouch),
			new LeadColumn("lastVisit", Lead::lastVisit),
			new LeadColumn("streetAddress", Lead::streetAddress),
			new LeadColumn("city", Lead::city),
			new LeadColumn("state", Lead::state),
			new LeadColumn("zipCode", Lead::zipCode),
			new LeadColumn("birthday", Lead::birthday),
			new LeadColumn("language", Lead::language),
			new LeadColumn("referredBy", Lead::referredBy),
			new LeadColumn("facebook", Lead::facebook),
			new LeadColumn("twitter", Lead::twitter),
			new LeadColumn("cannotCall", Lead::cannotCall),
			new LeadColumn("cannotText", Lead::cannotText),
			new LeadColumn("cannotEmail", Lead::cannotEmail),
			new LeadColumn("unsubscription", Lead::unsubscription),
			new LeadColumn("hiddenFlag", Lead::hiddenFlag),
			new LeadColumn("buyingTimeFrame", Lead::buyingTimeFrame),
			new LeadColumn("sellingTimeFrame", Lead::sellingTimeFrame),
			new LeadColumn("preQual", Lead::preQual),
			new LeadColumn("houseToSell", Lead::houseToSell),
			new LeadColumn("fthb", Lead::fthb),
			new LeadColumn("buyHouse", Lead::buyHouse),
			new LeadColumn("mortgage", Lead::mortgage),
			new LeadColumn("withBuyerAgent", Lead::withBuyerAgent),
			new LeadColumn("withListingAgent", Lead::withListingAgent),
			new LeadColumn("opportunity", Lead::opportunity),
			new LeadColumn("customAttributes", (lead) -> each(lead.customAttributes(), LeadColumn::text)));
	// @formatter:on

	static Object[] names() {
		return ALL.stream().map(LeadColumn::name).toArray();
	}

	static Object[] values(Lead lead) {
		return ALL.stream().map((column) -> cell(column.value().apply(lead))).toArray();
	}

	/**
	 * Numbers, times and flags are written by this program; all else is text from
	 * somewhere.
	 */
	private static String cell(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Number) {
			return value.toString();
		}
		return FormulaGuard.guard((value instanceof Collection<?> values)
				? values.stream().map(Object::toString).collect(Collectors.joining(SEPARATOR)) : value.toString());
	}

	private static <T> List<String> each(List<T> values, Function<T, @Nullable String> text) {
		return values.stream().map(text).filter(Objects::nonNull).toList();
	}

	private static String text(CustomRole role) {
		return role.role() + "=" + Objects.requireNonNullElse(role.assignee(), "");
	}

	private static String text(CustomAttribute attribute) {
		return attribute.attributeName() + "=" + Objects.requireNonNullElse(attribute.value(), "");
	}

}
