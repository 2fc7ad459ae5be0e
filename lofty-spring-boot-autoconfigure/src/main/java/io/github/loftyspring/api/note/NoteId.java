package io.github.loftyspring.api.note;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer that names a note.
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record NoteId(@Nullable Long noteId) implements Answer<Long> {

	@Override
	public @Nullable Long value() {
		return this.noteId;
	}

}
