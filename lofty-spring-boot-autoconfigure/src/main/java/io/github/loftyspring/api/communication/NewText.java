package io.github.loftyspring.api.communication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A text to send to a lead.
 *
 * @param leadId the lead's id, positive
 * @param content the text, not blank
 * @param phoneNumber which of the lead's numbers to send it to; to the first one unless
 * it is said, and where the lead does not have the number
 * @param phoneCode the country's calling code of that number, such as {@code 1}
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewText(long leadId, String content, @Nullable String phoneNumber, @Nullable String phoneCode) {

	/**
	 * Checks the text.
	 * @param leadId the lead's id
	 * @param content the text
	 * @param phoneNumber the number to send it to
	 * @param phoneCode the country's calling code of that number
	 * @throws IllegalArgumentException if the id is not positive or the text is blank
	 */
	public NewText {
		Arguments.id("leadId", leadId);
		Arguments.text("content", content);
	}

	/**
	 * Makes a text to the lead's first number.
	 * @param leadId the lead's id, positive
	 * @param content the text, not blank
	 * @throws IllegalArgumentException if the id is not positive or the text is blank
	 */
	public NewText(long leadId, String content) {
		this(leadId, content, null, null);
	}

}
