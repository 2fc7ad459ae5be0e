package io.github.loftyspring.api.salesagent;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A lead that a sales agent looks after.
 *
 * @param leadId the lead's id
 * @param firstName the lead's first name
 * @param lastName the lead's last name
 * @param email the lead's e-mail address
 * @param phone the lead's phone number
 * @param createdAt when it was created
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record WorkingLead(@Nullable Long leadId, @Nullable String firstName, @Nullable String lastName,
		@Nullable String email, @Nullable String phone, @WireInstant @Nullable Instant createdAt) {
}
