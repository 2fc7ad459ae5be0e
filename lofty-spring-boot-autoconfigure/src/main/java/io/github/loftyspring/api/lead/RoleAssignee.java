package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who would get a role for a lead.
 *
 * @param agentFullName the full name
 * @param roleId the role's id
 * @param role the role's name
 * @param assigneeId the user id, {@code null} while nobody has the role
 * @param assignee the account, which is an e-mail address
 * @param permissionProfileName the name of the permission profile
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoleAssignee(@Nullable String agentFullName, @Nullable Integer roleId, @Nullable String role,
		@Nullable Long assigneeId, @Nullable String assignee, @Nullable String permissionProfileName) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param agentFullName the full name
	 * @param roleId the role's id
	 * @param role the role's name
	 * @param assigneeId the user id, {@code null} while nobody has the role
	 * @param assignee the account, which is an e-mail address
	 * @param permissionProfileName the name of the permission profile
	 */
	public RoleAssignee {
		assigneeId = WireValues.unlessZero(assigneeId);
	}

}
