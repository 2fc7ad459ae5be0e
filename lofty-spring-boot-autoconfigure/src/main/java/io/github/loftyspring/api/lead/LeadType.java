package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;

import org.springframework.util.Assert;

/**
 * What a lead wants, or is.
 *
 * @param value the number as Lofty has it
 * @since 0.1.0
 */
public record LeadType(Integer value) implements OpenValue<Integer> {

	/** Something else. */
	public static final LeadType OTHER = new LeadType(-1);

	/** Sells. */
	public static final LeadType SELLER = new LeadType(1);

	/** Buys. */
	public static final LeadType BUYER = new LeadType(2);

	/** Rents. */
	public static final LeadType RENTER = new LeadType(5);

	/** Invests. */
	public static final LeadType INVESTOR = new LeadType(6);

	/** Is an agent. */
	public static final LeadType AGENT = new LeadType(7);

	/** Owns a home. */
	public static final LeadType HOMEOWNER = new LeadType(8);

	/** Lets. */
	public static final LeadType LANDLORD = new LeadType(9);

	/**
	 * Creates a value.
	 * @param value the number as Lofty has it
	 */
	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public LeadType {
		Assert.notNull(value, "'value' must not be null");
	}

	@Override
	public String toString() {
		return switch (this.value) {
			case -1 -> "Other";
			case 1 -> "Seller";
			case 2 -> "Buyer";
			case 5 -> "Renter";
			case 6 -> "Investor";
			case 7 -> "Agent";
			case 8 -> "Homeowner";
			case 9 -> "Landlord";
			default -> "LeadType " + this.value;
		};
	}

}
