package io.github.loftyspring.api.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A form in which listings are published.
 *
 * @param value the form as Lofty has it
 * @since 0.1.0
 */
public record PublishedFeed(String value) implements OpenValue<String> {

	/** That of LuxVT. */
	public static final PublishedFeed LUX_VT = new PublishedFeed("LuxVT");

	/** That of AptCom. */
	public static final PublishedFeed APT_COM = new PublishedFeed("AptCom");

	/** That of AllOnMarket. */
	public static final PublishedFeed ALL_ON_MARKET = new PublishedFeed("AllOnMarket");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public PublishedFeed {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable PublishedFeed read(@Nullable String value) {
		return WireValues.ifText(value, PublishedFeed::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
