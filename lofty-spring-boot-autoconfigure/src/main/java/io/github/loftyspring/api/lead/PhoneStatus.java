package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * What is known of a phone number.
 *
 * @param value the number as Lofty has it
 * @since 0.1.0
 */
public record PhoneStatus(Integer value) implements OpenValue<Integer> {

	/** Does not work. */
	public static final PhoneStatus INVALID = new PhoneStatus(1);

	/** Works. */
	public static final PhoneStatus VALID = new PhoneStatus(2);

	/** Somebody has talked on it. */
	public static final PhoneStatus TALKED = new PhoneStatus(3);

	/** The number is on a do-not-call list. */
	public static final PhoneStatus DO_NOT_CALL_NUMBER = new PhoneStatus(4);

	/** The contact does not want calls. */
	public static final PhoneStatus DO_NOT_CALL_CONTACT = new PhoneStatus(5);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public PhoneStatus {
		Assert.notNull(value, "'value' must not be null");
	}

	@Override
	public String toString() {
		return switch (this.value) {
			case 1 -> "Invalid";
			case 2 -> "Valid";
			case 3 -> "Talked";
			case 4 -> "Do not call: number";
			case 5 -> "Do not call: contact";
			default -> "PhoneStatus " + this.value;
		};
	}

}
