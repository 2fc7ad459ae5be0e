package io.github.loftyspring.api.organization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.MayBeEmpty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What came of a change. A refused change is an exception and not a result.
 *
 * @param code 0
 * @param message what Lofty says to it
 * @param data what Lofty answers besides, which it does not describe
 * @since 0.1.0
 */
@MayBeEmpty
@JsonIgnoreProperties(ignoreUnknown = true)
public record OrganizationResult(@Nullable Integer code, @Nullable String message, @Nullable JsonNode data) {

	static OrganizationResult empty() {
		return new OrganizationResult(null, null, null);
	}

}
