package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A role of the team's own and who has it for a lead.
 *
 * @param roleId the role's id
 * @param role the role's name
 * @param assigneeId the user id of who has the role, {@code null} while nobody has it
 * @param assignee the account of who has the role
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record CustomRole(@Nullable Integer roleId, @Nullable String role, @Nullable Long assigneeId,
		@Nullable String assignee) {

	/**
	 * Creates a role.
	 * @param roleId the role's id
	 * @param role the role's name
	 * @param assigneeId the user id of who has the role, 0 for nobody
	 * @param assignee the account of who has the role
	 */
	public CustomRole {
		assigneeId = WireValues.unlessZero(assigneeId);
	}

}
