package io.github.loftyspring.api.notification;

import io.github.loftyspring.api.Arguments;

/**
 * A text to an agent.
 *
 * @param content the text, not blank
 * @since 0.1.0
 */
public record AgentText(String content) {

	/**
	 * Checks the text.
	 * @param content the text
	 * @throws IllegalArgumentException if the text is blank
	 */
	public AgentText {
		Arguments.text("content", content);
	}

}
