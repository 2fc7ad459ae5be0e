package io.github.loftyspring.api.ai;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * Something to talk about in a call.
 *
 * @param title what it is about
 * @param value what to say about it, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TalkingPoint(@Nullable String title, List<String> value) {

	/**
	 * Creates a point.
	 * @param title what it is about
	 * @param value what to say about it
	 */
	public TalkingPoint {
		value = WireValues.list(value);
	}

}
