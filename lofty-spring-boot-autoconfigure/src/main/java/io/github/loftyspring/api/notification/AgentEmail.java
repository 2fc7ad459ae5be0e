package io.github.loftyspring.api.notification;

import io.github.loftyspring.api.Arguments;

/**
 * An e-mail to an agent.
 *
 * @param subject the subject, not blank
 * @param content the body, which may be HTML, not blank
 * @since 0.1.0
 */
public record AgentEmail(String subject, String content) {

	/**
	 * Checks the e-mail.
	 * @param subject the subject
	 * @param content the body
	 * @throws IllegalArgumentException if subject or body are blank
	 */
	public AgentEmail {
		Arguments.text("subject", subject);
		Arguments.text("content", content);
	}

}
