package io.github.loftyspring.api.organization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The organization of the user.
 *
 * @param orgType its type by the number that Lofty has for it: one company, or several
 * teams
 * @param enterpriseInfo the office of the user, in one company
 * @param multiTeamInfo the group above, of several teams
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganizationInfo(@Nullable Long orgType, @Nullable EnterpriseInfo enterpriseInfo,
		@Nullable MultiTeamInfo multiTeamInfo) {

}
