package io.github.loftyspring.api.communication;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A text that was handed to the telephone provider.
 *
 * @param messageId the id of the message
 * @param phoneNumber the number it was sent to
 * @param phoneCode the country's calling code of that number
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SentText(@Nullable String messageId, @Nullable String phoneNumber, @Nullable String phoneCode) {
}
