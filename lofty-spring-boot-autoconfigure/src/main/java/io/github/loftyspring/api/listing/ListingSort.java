package io.github.loftyspring.api.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The order in which listings are found.
 *
 * @param value the order as Lofty has it
 * @since 0.1.0
 */
public record ListingSort(String value) implements OpenValue<String> {

	/** The latest listed first. */
	public static final ListingSort MLS_LIST_DATE_DESC = new ListingSort("MLS_LIST_DATE_L_DESC");

	/** The most expensive first. */
	public static final ListingSort PRICE_DESC = new ListingSort("PRICE_DESC");

	/** The cheapest first. */
	public static final ListingSort PRICE_ASC = new ListingSort("PRICE_ASC");

	/** Those with the most bedrooms first. */
	public static final ListingSort BEDROOMS_DESC = new ListingSort("BEDROOMS_DESC");

	/** Those with the most bathrooms first. */
	public static final ListingSort BATHS_DESC = new ListingSort("BATHS_DESC");

	/** The newest built first. */
	public static final ListingSort BUILT_YEAR_DESC = new ListingSort("BUILT_YEAR_DESC");

	/** The largest first. */
	public static final ListingSort SQFT_DESC = new ListingSort("SQFT_DESC");

	/** The most relevant first. */
	public static final ListingSort RELEVANCE = new ListingSort("RELEVANCE");

	/** The best described first. */
	public static final ListingSort QUALITY_DESC = new ListingSort("QUALITY_DESC");

	/** By their open houses. */
	public static final ListingSort OPEN_HOUSE_DESC = new ListingSort("OPEN_HOUSE_DESC");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public ListingSort {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable ListingSort read(@Nullable String value) {
		return WireValues.ifText(value, ListingSort::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
