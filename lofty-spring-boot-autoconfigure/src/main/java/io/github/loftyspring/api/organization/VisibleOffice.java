package io.github.loftyspring.api.organization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * An office that the user may see.
 *
 * @param groupId the office's id
 * @param groupName the office's name
 * @param parentId the id of the office above, {@code null} below the team
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record VisibleOffice(@Nullable Long groupId, @Nullable String groupName, @Nullable Long parentId) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param groupId the office's id
	 * @param groupName the office's name
	 * @param parentId the id of the office above, {@code null} below the team
	 */
	public VisibleOffice {
		parentId = WireValues.unlessZero(parentId);
	}

}
