package io.github.loftyspring.api.salesagent;

import io.github.loftyspring.api.Arguments;

/**
 * A text message to an agent.
 *
 * @param content the text, not blank
 * @since 0.1.0
 */
public record AgentSms(String content) {

	/**
	 * Checks the message.
	 * @param content the text
	 * @throws IllegalArgumentException if the text is blank
	 */
	public AgentSms {
		Arguments.text("content", content);
	}

}
