package io.github.loftyspring.api.lead;

import java.util.Collection;
import java.util.List;

import io.github.loftyspring.api.JsonText;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.Paging;

import org.springframework.util.Assert;

/**
 * Says which leads to list, in which order, and how many a page has. Conditions are
 * joined by <em>and</em>. Every method checks its argument at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class LeadQuery extends ListQuery<LeadQuery, Lead> {

	private static final int MAX_LIMIT = 100;

	private static final int STANDARD_LIMIT = 25;

	private static final Paging PAGING = Paging.scroll("scrollId", "offset", "limit", STANDARD_LIMIT);

	LeadQuery() {
		super("leads", PAGING, Lead::leadId);
	}

	/**
	 * Finds leads in any of the given stages. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery stage(String... names) {
		return stage(List.of(names));
	}

	/**
	 * Finds leads in any of the given stages. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery stage(Collection<String> names) {
		return setJoined("stage", names);
	}

	/**
	 * Finds leads from a source.
	 * @param name the name of the source, not blank
	 * @return this query
	 */
	public LeadQuery source(String name) {
		return setText("source", name);
	}

	/**
	 * Finds leads by phone number.
	 * @param number the number, not blank
	 * @return this query
	 */
	public LeadQuery phone(String number) {
		return setText("phone", number);
	}

	/**
	 * Finds leads by e-mail address.
	 * @param address the address, not blank
	 * @return this query
	 */
	public LeadQuery email(String address) {
		return setText("email", address);
	}

	/**
	 * Finds leads assigned to a user.
	 * @param userId the user's id, positive
	 * @return this query
	 */
	public LeadQuery assignedUserId(long userId) {
		return setId("assignedUserId", userId);
	}

	/**
	 * Finds leads by whether they have been contacted.
	 * @param contacted {@code true} for those who have been
	 * @return this query
	 */
	public LeadQuery contacted(boolean contacted) {
		return set("contacted", contacted);
	}

	/**
	 * Finds leads in any of the given groups. Lofty prefers {@link #segments}.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery groups(String... names) {
		return groups(List.of(names));
	}

	/**
	 * Finds leads in any of the given groups. Lofty prefers {@link #segments}.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery groups(Collection<String> names) {
		return setJoined("groups", names);
	}

	/**
	 * Finds leads in any of the given segments. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery segments(String... names) {
		return segments(List.of(names));
	}

	/**
	 * Finds leads in any of the given segments. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery segments(Collection<String> names) {
		return setJoined("segments", names);
	}

	/**
	 * Finds leads that have all of the given tags. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery allTags(String... names) {
		return allTags(List.of(names));
	}

	/**
	 * Finds leads that have all of the given tags. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery allTags(Collection<String> names) {
		return setJoined("allTags", names);
	}

	/**
	 * Finds leads that have any of the given tags. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery anyTags(String... names) {
		return anyTags(List.of(names));
	}

	/**
	 * Finds leads that have any of the given tags. Replaces those set before.
	 * @param names the names, at least one and none blank; Lofty splits them at commas
	 * @return this query
	 */
	public LeadQuery anyTags(Collection<String> names) {
		return setJoined("anyTags", names);
	}

	/**
	 * Finds leads of an office. Despite its name the parameter is a single number.
	 * @param officeId the office's id, positive
	 * @return this query
	 */
	public LeadQuery groupIds(long officeId) {
		return setId("groupIds", officeId);
	}

	/**
	 * Finds leads of the offices below the given one too.
	 * @param include whether to include them
	 * @return this query
	 */
	public LeadQuery querySubGroup(boolean include) {
		return set("querySubGroup", include);
	}

	/**
	 * Finds leads with any of the given languages. Replaces those set before.
	 * @param names the abbreviations, such as {@code en} or {@code zh-CN}, at least one
	 * and none blank
	 * @return this query
	 */
	public LeadQuery languages(String... names) {
		return languages(List.of(names));
	}

	/**
	 * Finds leads with any of the given languages. Replaces those set before.
	 * @param names the abbreviations, such as {@code en} or {@code zh-CN}, at least one
	 * and none blank
	 * @return this query
	 */
	public LeadQuery languages(Collection<String> names) {
		return setJoined("languages", names);
	}

	/**
	 * Matches {@link #email} and {@link #phone} as a whole.
	 * @param precise whether to match precisely
	 * @return this query
	 */
	public LeadQuery preciseSearchFlag(boolean precise) {
		return set("preciseSearchFlag", precise);
	}

	/**
	 * Finds leads by who has a role for them. Replaces the filters set before.
	 * @param filters the filters, at least one
	 * @return this query
	 */
	public LeadQuery roleAssigneeFilters(RoleAssigneeFilter... filters) {
		return roleAssigneeFilters(List.of(filters));
	}

	/**
	 * Finds leads by who has a role for them. Replaces the filters set before.
	 * @param filters the filters, at least one
	 * @return this query
	 */
	public LeadQuery roleAssigneeFilters(Collection<RoleAssigneeFilter> filters) {
		Assert.notEmpty(filters, "'roleAssigneeFilters' must not be empty");
		return set("roleAssigneeFilters", JsonText.of(filters));
	}

	/**
	 * Finds leads by a part of their name, phone number or e-mail address.
	 * @param text the text, not blank
	 * @return this query
	 */
	public LeadQuery key(String text) {
		return setText("key", text);
	}

	/**
	 * Sends a filter that Lofty declares without saying what it takes.
	 * @param text the filter, not blank
	 * @return this query
	 */
	public LeadQuery otherFilters(String text) {
		return setText("otherFilters", text);
	}

	/**
	 * Asks for some fields of the leads only; the others are {@code null} or empty. Lofty
	 * declares the parameter without describing it.
	 * @param names the names of the fields, at least one and none blank
	 * @return this query
	 */
	public LeadQuery returnFields(String... names) {
		return returnFields(List.of(names));
	}

	/**
	 * Asks for some fields of the leads only; the others are {@code null} or empty. Lofty
	 * declares the parameter without describing it.
	 * @param names the names of the fields, at least one and none blank
	 * @return this query
	 */
	public LeadQuery returnFields(Collection<String> names) {
		return setJoined("returnFields", names);
	}

	/**
	 * Sorts the leads.
	 * @param order what to sort by
	 * @return this query
	 */
	public LeadQuery sort(LeadSort order) {
		Assert.notNull(order, "'sort' must not be null");
		return set("sort", order.value());
	}

	/**
	 * Sorts the leads downwards.
	 * @param descending {@code true} to sort downwards, {@code false} upwards
	 * @return this query
	 */
	public LeadQuery desc(boolean descending) {
		return set("desc", descending);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 25 leads.
	 * @param limit the number of leads, from 1 to 100
	 * @return this query
	 */
	public LeadQuery limit(int limit) {
		return setRange("limit", limit, 1, MAX_LIMIT);
	}

	/**
	 * Starts after a number of leads.
	 * @param offset the number of leads to pass over, from 0
	 * @return this query
	 */
	public LeadQuery offset(long offset) {
		Assert.isTrue(offset >= 0, () -> "'offset' must be 0 or more, not %d".formatted(offset));
		return startAt(new PageCursor(list(), offset, null));
	}

	/**
	 * Starts where Lofty's scroll id points to. A {@link #cursor} also knows how many
	 * leads lie before it.
	 * @param scrollId the scroll id, not blank
	 * @return this query
	 */
	public LeadQuery scrollId(String scrollId) {
		Assert.hasText(scrollId, "'scrollId' must not be blank");
		return startAt(new PageCursor(list(), null, scrollId));
	}

}
