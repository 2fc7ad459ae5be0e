package io.github.loftyspring.api.call;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * Where the recording of a call can be fetched.
 *
 * @param id the call's id
 * @param url the address, good for one hour, {@code null} when there is no recording;
 * whoever has it can hear the call
 * @since 0.1.0
 */
@JsonRootName("calls")
@JsonIgnoreProperties(ignoreUnknown = true)
public record CallRecording(@Nullable Long id, @Nullable String url) {

	/**
	 * Creates a recording.
	 * @param id the call's id
	 * @param url the address
	 */
	public CallRecording {
		url = WireValues.ifText(url, Function.identity());
	}

	/**
	 * Returns the call's id, without the address, which is as good as a key.
	 * @return the text
	 */
	@Override
	public String toString() {
		return "CallRecording[id=%s]".formatted(this.id);
	}

}
