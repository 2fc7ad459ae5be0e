package io.github.loftyspring.api.lead;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * Who would get a lead.
 *
 * @param leadId the lead's id, if Lofty knows the lead
 * @param leadUserId the lead's user id
 * @param firstName the lead's first name
 * @param lastName the lead's last name
 * @param customRoleAssignees who would get which role, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RoutedLead(@Nullable Long leadId, @Nullable Long leadUserId, @Nullable String firstName,
		@Nullable String lastName, List<RoleAssignee> customRoleAssignees) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param leadId the lead's id, if Lofty knows the lead
	 * @param leadUserId the lead's user id
	 * @param firstName the lead's first name
	 * @param lastName the lead's last name
	 * @param customRoleAssignees who would get which role, never {@code null}
	 */
	public RoutedLead {
		leadId = WireValues.unlessZero(leadId);
		leadUserId = WireValues.unlessZero(leadUserId);
		customRoleAssignees = WireValues.list(customRoleAssignees);
	}

}
