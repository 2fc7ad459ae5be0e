package io.github.loftyspring.api.organization;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The office of the user.
 *
 * @param groupId the office's id
 * @param groupName the office's name
 * @param profileId the id of the user's permission profile
 * @param profileName the name of the user's permission profile
 * @param visibleOrgInfoList the offices that the user may see, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record EnterpriseInfo(@Nullable Long groupId, @Nullable String groupName, @Nullable Long profileId,
		@Nullable String profileName, List<VisibleOffice> visibleOrgInfoList) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param groupId the office's id
	 * @param groupName the office's name
	 * @param profileId the id of the user's permission profile
	 * @param profileName the name of the user's permission profile
	 * @param visibleOrgInfoList the offices that the user may see, never {@code null}
	 */
	public EnterpriseInfo {
		visibleOrgInfoList = WireValues.list(visibleOrgInfoList);
	}

}
