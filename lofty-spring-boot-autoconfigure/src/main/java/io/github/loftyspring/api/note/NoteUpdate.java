package io.github.loftyspring.api.note;

import io.github.loftyspring.api.Arguments;

/**
 * What a note becomes. Lofty wants both, also where only one changes.
 *
 * @param content the text, not blank, of which Lofty keeps the first 2000 characters
 * @param isPin whether it is pinned to the top of the lead's timeline
 * @since 0.1.0
 */
public record NoteUpdate(String content, boolean isPin) {

	/**
	 * Checks the update.
	 * @param content the text
	 * @param isPin whether it is pinned
	 * @throws IllegalArgumentException if the text is blank
	 */
	public NoteUpdate {
		Arguments.text("content", content);
	}

}
