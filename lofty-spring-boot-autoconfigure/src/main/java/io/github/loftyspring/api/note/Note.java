package io.github.loftyspring.api.note;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A note about a lead.
 *
 * @param id the id of the note's entry in the timeline
 * @param noteId the note's id, by which it is read, changed and deleted
 * @param creatorId the user id of who wrote it
 * @param leadId the id of the lead that it is about
 * @param createTime when it was written
 * @param deleteFlag whether it was deleted
 * @param content the text
 * @param lastUpdate when it was last changed
 * @param lastEditorId the user id of who changed it last
 * @param creatorName the name of who wrote it
 * @param lastEditorName the name of who changed it last
 * @param isPin whether it is pinned to the top of the lead's timeline
 * @param systemNote whether Lofty made it by itself
 * @since 0.1.0
 */
@JsonRootName("note")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Note(@Nullable Long id, @Nullable Long noteId, @Nullable Long creatorId, @Nullable Long leadId,
		@WireInstant @Nullable Instant createTime, @Nullable Boolean deleteFlag, @Nullable String content,
		@WireInstant @Nullable Instant lastUpdate, @Nullable Long lastEditorId, @Nullable String creatorName,
		@Nullable String lastEditorName, @Nullable Boolean isPin, @Nullable Boolean systemNote) {
}
