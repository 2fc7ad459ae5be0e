package io.github.loftyspring.api.ai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * What to say in a call.
 *
 * @param context what to know of the lead before the call
 * @param objectiveSuggestion what the call may be good for, never {@code null}
 * @param keyTalkingPoints what to talk about, never {@code null}
 * @since 0.1.0
 */
@JsonRootName("data")
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallScript(@Nullable String context, List<String> objectiveSuggestion,
		List<TalkingPoint> keyTalkingPoints) {

	/**
	 * Creates a script.
	 * @param context what to know of the lead before the call
	 * @param objectiveSuggestion what the call may be good for
	 * @param keyTalkingPoints what to talk about
	 */
	public CallScript {
		objectiveSuggestion = WireValues.list(objectiveSuggestion);
		keyTalkingPoints = WireValues.list(keyTalkingPoints);
	}

}
