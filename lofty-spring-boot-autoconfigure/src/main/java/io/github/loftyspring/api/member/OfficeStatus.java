package io.github.loftyspring.api.member;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Whether an office is at work.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record OfficeStatus(String value) implements OpenValue<String> {

	/** At work. */
	public static final OfficeStatus ACTIVE = new OfficeStatus("ACTIVE");

	/** Not yet at work. */
	public static final OfficeStatus PENDING = new OfficeStatus("PENDING");

	/** No longer at work. */
	public static final OfficeStatus INACTIVE = new OfficeStatus("INACTIVE");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public OfficeStatus {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable OfficeStatus read(@Nullable String value) {
		return WireValues.ifText(value, OfficeStatus::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
