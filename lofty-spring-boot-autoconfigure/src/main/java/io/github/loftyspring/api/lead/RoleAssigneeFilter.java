package io.github.loftyspring.api.lead;

import java.util.Arrays;
import java.util.List;

import org.springframework.util.Assert;

/**
 * Finds leads by who has a role for them.
 *
 * @param roleName the role's name
 * @param assigneeToIds the user ids, any of which may have the role
 * @since 0.1.0
 */
public record RoleAssigneeFilter(String roleName, List<Long> assigneeToIds) {

	/**
	 * Creates a filter.
	 * @param roleName the role's name
	 * @param assigneeToIds the user ids
	 */
	public RoleAssigneeFilter {
		Assert.hasText(roleName, "'roleName' must not be blank");
		Assert.notEmpty(assigneeToIds, "'assigneeToIds' must not be empty");
		assigneeToIds = List.copyOf(assigneeToIds);
	}

	/**
	 * Creates a filter.
	 * @param roleName the role's name
	 * @param assigneeToIds the user ids, any of which may have the role
	 * @return the filter
	 */
	public static RoleAssigneeFilter of(String roleName, long... assigneeToIds) {
		return new RoleAssigneeFilter(roleName, Arrays.stream(assigneeToIds).boxed().toList());
	}

}
