package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who pays or receives a commission.
 *
 * @param value the party as Lofty has it
 * @since 0.1.0
 */
public record CommissionParty(String value) implements OpenValue<String> {

	/** The team. */
	public static final CommissionParty TEAM = new CommissionParty("TEAM");

	/** An agent. */
	public static final CommissionParty AGENT = new CommissionParty("AGENT");

	/** A partner. */
	public static final CommissionParty VENDOR_PARTNER = new CommissionParty("VENDOR_PARTNER");

	/** The lead. */
	public static final CommissionParty LEAD = new CommissionParty("LEAD");

	/** Somebody else. */
	public static final CommissionParty OTHER = new CommissionParty("OTHER");

	/** The brokerage. */
	public static final CommissionParty BROKERAGE = new CommissionParty("BROKERAGE");

	/** The agent's upline. */
	public static final CommissionParty UPLINE = new CommissionParty("UPLINE");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CommissionParty {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CommissionParty read(@Nullable String value) {
		return WireValues.ifText(value, CommissionParty::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
