package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.github.loftyspring.api.MayBeEmpty;
import org.jspecify.annotations.Nullable;

/**
 * What came of stopping a sales agent from following up with a lead.
 *
 * @param success {@code false} if Lofty says that it was not stopped
 * @param message what Lofty says about it
 * @since 0.1.0
 */
@MayBeEmpty
@JsonIgnoreProperties(ignoreUnknown = true)
public record MuteResult(boolean success, @Nullable String message) {

	@JsonCreator
	static MuteResult read(@JsonProperty("success") @Nullable Boolean success,
			@JsonProperty("message") @Nullable String message) {
		return new MuteResult(!Boolean.FALSE.equals(success), message);
	}

	static MuteResult empty() {
		return new MuteResult(true, null);
	}

}
