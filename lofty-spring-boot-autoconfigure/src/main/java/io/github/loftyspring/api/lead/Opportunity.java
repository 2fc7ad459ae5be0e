package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Why a lead deserves attention now.
 *
 * @param value the opportunity as Lofty has it
 * @since 0.1.0
 */
public record Opportunity(String value) implements OpenValue<String> {

	/** Shows much interest. */
	public static final Opportunity HIGH_INTEREST = new Opportunity("High Interest");

	/** Is likely to sell. */
	public static final Opportunity SELL = new Opportunity("Sell");

	/** Came back to the web site. */
	public static final Opportunity BACK_TO_SITE = new Opportunity("Back to Site");

	/** Looked at a home that is for sale again. */
	public static final Opportunity BACK_ON_MARKET = new Opportunity("Back on Market");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public Opportunity {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable Opportunity read(@Nullable String value) {
		return WireValues.ifText(value, Opportunity::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
