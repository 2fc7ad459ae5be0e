package io.github.loftyspring.api.communication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * An e-mail that was sent.
 *
 * @param messageId the id of the message
 * @param toEmail the address it was sent to
 * @param subject the subject
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentEmail(@Nullable String messageId, @Nullable String toEmail, @Nullable String subject) {
}
