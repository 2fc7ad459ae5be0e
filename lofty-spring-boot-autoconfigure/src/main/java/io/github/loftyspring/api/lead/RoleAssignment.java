package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * Who gets a role for a lead.
 *
 * @param role the role
 * @param assignee the account of the user, which is an e-mail address
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoleAssignment(AssigneeRole role, @Nullable String assignee) {

	/**
	 * Checks the assignment.
	 * @param role the role
	 * @param assignee the account of the user
	 * @throws IllegalArgumentException if the role is missing
	 */
	public RoleAssignment {
		Arguments.present("role", role);
	}

}
