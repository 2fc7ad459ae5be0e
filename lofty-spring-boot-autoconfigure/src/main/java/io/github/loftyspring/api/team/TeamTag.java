package io.github.loftyspring.api.team;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a team. Lofty lists the tags that a team has and those that its leads were
 * given side by side.
 *
 * @param leadId the id of the lead that was given the tag, {@code null} for a tag of the
 * team
 * @param tagId the tag's id
 * @param createTime when it was created
 * @param updateTime when it was last changed
 * @param tagName the tag's name
 * @param creatorUserId the user id of who created it
 * @param visibleType who sees it, as Lofty has it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TeamTag(@Nullable Long leadId, @Nullable Long tagId, @WireInstant @Nullable Instant createTime,
		@WireInstant @Nullable Instant updateTime, @Nullable String tagName, @Nullable Long creatorUserId,
		@Nullable Integer visibleType) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param leadId the id of the lead that was given the tag, {@code null} for a tag of
	 * the team
	 * @param tagId the tag's id
	 * @param createTime when it was created
	 * @param updateTime when it was last changed
	 * @param tagName the tag's name
	 * @param creatorUserId the user id of who created it
	 * @param visibleType who sees it, as Lofty has it
	 */
	public TeamTag {
		leadId = WireValues.unlessZero(leadId);
	}

}
