package io.github.loftyspring.api.note;

import io.github.loftyspring.api.Arguments;

/**
 * A note to write.
 *
 * @param leadId the id of the lead that it is about, positive
 * @param content the text, not blank, of which Lofty keeps the first 2000 characters
 * @param isPin whether it is pinned to the top of the lead's timeline
 * @since 0.1.0
 */
public record NewNote(long leadId, String content, boolean isPin) {

	/**
	 * Checks the note.
	 * @param leadId the id of the lead
	 * @param content the text
	 * @param isPin whether it is pinned
	 * @throws IllegalArgumentException if the id is not positive or the text is blank
	 */
	public NewNote {
		Arguments.id("leadId", leadId);
		Arguments.text("content", content);
	}

	/**
	 * Makes a note that is not pinned.
	 * @param leadId the id of the lead, positive
	 * @param content the text, not blank
	 * @throws IllegalArgumentException if the id is not positive or the text is blank
	 */
	public NewNote(long leadId, String content) {
		this(leadId, content, false);
	}

}
