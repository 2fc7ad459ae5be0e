package io.github.loftyspring.api.member;

import java.util.Arrays;
import java.util.Collection;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.ListQuery;
import io.github.loftyspring.api.Paging;

import org.springframework.util.Assert;

/**
 * Says which members to list, and how many a page has. Every method checks its argument
 * at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class MemberQuery extends ListQuery<MemberQuery, Member> {

	private static final int STANDARD_LIMIT = 25;

	private static final Paging PAGING = Paging.offset("offset", "limit", STANDARD_LIMIT);

	MemberQuery() {
		super("members", PAGING, Member::id);
	}

	/**
	 * Finds members of any of the given offices. Replaces those set before.
	 * @param officeIds the offices' ids, at least one and all positive
	 * @return this query
	 */
	public MemberQuery groupIds(long... officeIds) {
		return groupIds(Arrays.stream(officeIds).boxed().toList());
	}

	/**
	 * Finds members of any of the given offices. Replaces those set before.
	 * @param officeIds the offices' ids, at least one and all positive
	 * @return this query
	 */
	public MemberQuery groupIds(Collection<Long> officeIds) {
		Assert.notEmpty(officeIds, "'groupIds' must not be empty");
		officeIds.forEach((officeId) -> Arguments.id("groupIds", officeId));
		return setList("groupIds", officeIds);
	}

	/**
	 * Sets the size of a page. Without it Lofty answers with 25 members. The largest size
	 * is set in Lofty and not published; Lofty refuses what is above.
	 * @param limit the number of members, from 1
	 * @return this query
	 */
	public MemberQuery limit(int limit) {
		return setRange("limit", limit, 1, Integer.MAX_VALUE);
	}

}
