package io.github.loftyspring.api.lead;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A tag of a lead. Requests name tags by their plain names.
 *
 * @param leadId the lead's id
 * @param tagId the tag's id
 * @param createTime when the tag was created
 * @param updateTime when the tag was last changed
 * @param tagName the tag's name
 * @param creatorUserId the id of the user who created the tag
 * @param visibleType Lofty's number for who may see the tag
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeadTag(@Nullable Long leadId, @Nullable Long tagId, @WireInstant @Nullable Instant createTime,
		@WireInstant @Nullable Instant updateTime, @Nullable String tagName, @Nullable Long creatorUserId,
		@Nullable Integer visibleType) {
}
