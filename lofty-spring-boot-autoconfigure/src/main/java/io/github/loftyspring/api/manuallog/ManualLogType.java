package io.github.loftyspring.api.manuallog;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What was logged.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record ManualLogType(String value) implements OpenValue<String> {

	/** A call. */
	public static final ManualLogType CALL = new ManualLogType("logCall");

	/** An e-mail. */
	public static final ManualLogType EMAIL = new ManualLogType("logEmail");

	/** A text. */
	public static final ManualLogType TEXT = new ManualLogType("logText");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public ManualLogType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable ManualLogType read(@Nullable String value) {
		return WireValues.ifText(value, ManualLogType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
