package io.github.loftyspring.api.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail to send to a lead.
 *
 * @param leadId the lead's id, positive
 * @param subject the subject, not blank
 * @param content the body, not blank
 * @param toEmail which of the lead's addresses to send it to; to the first one unless it
 * is said, and where the lead does not have the address
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewEmail(long leadId, String subject, String content, @Nullable String toEmail) {

	/**
	 * Checks the e-mail.
	 * @param leadId the lead's id
	 * @param subject the subject
	 * @param content the body
	 * @param toEmail the address to send it to
	 * @throws IllegalArgumentException if the id is not positive, or subject or body are
	 * blank
	 */
	public NewEmail {
		Arguments.id("leadId", leadId);
		Arguments.text("subject", subject);
		Arguments.text("content", content);
	}

	/**
	 * Makes an e-mail to the lead's first address.
	 * @param leadId the lead's id, positive
	 * @param subject the subject, not blank
	 * @param content the body, not blank
	 * @throws IllegalArgumentException if the id is not positive, or subject or body are
	 * blank
	 */
	public NewEmail(long leadId, String subject, String content) {
		this(leadId, subject, content, null);
	}

}
