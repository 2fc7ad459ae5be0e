package io.github.loftyspring.api.systemlog;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * What stands on one side of an event.
 *
 * @param value the number as Lofty has it
 * @since 0.1.0
 */
public record PartyType(Integer value) implements OpenValue<Integer> {

	/** Something else. */
	public static final PartyType OTHER = new PartyType(0);

	/** An agent. */
	public static final PartyType AGENT = new PartyType(1);

	/** A lead. */
	public static final PartyType LEAD = new PartyType(2);

	/** A stage. */
	public static final PartyType STAGE = new PartyType(3);

	/** A lender. */
	public static final PartyType LENDER = new PartyType(5);

	/** A lead pond. */
	public static final PartyType LEAD_POND = new PartyType(6);

	/** A property. */
	public static final PartyType PROPERTY = new PartyType(10);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public PartyType {
		Assert.notNull(value, "'value' must not be null");
	}

	@Override
	public String toString() {
		return switch (this.value) {
			case 0 -> "Other";
			case 1 -> "Agent";
			case 2 -> "Lead";
			case 3 -> "Stage";
			case 5 -> "Lender";
			case 6 -> "Lead pond";
			case 10 -> "Property";
			default -> "PartyType " + this.value;
		};
	}

}
