package io.github.loftyspring.api.listing;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestFields;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The conditions that listings have to meet, all of them. Every method checks its
 * arguments at once and throws {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class ListingConditions extends RequestFields<ListingConditions> {

	ListingConditions() {
	}

	static Map<String, @Nullable Object> fields(Consumer<ListingConditions> conditions) {
		Arguments.present("filterConditions", conditions);
		ListingConditions fields = new ListingConditions();
		conditions.accept(fields);
		return fields.toMap();
	}

	/**
	 * Finds listings in a place.
	 * @param location says where
	 * @return these conditions
	 */
	public ListingConditions location(Consumer<ListingLocation> location) {
		return set("location", ListingLocation.fields(location));
	}

	/**
	 * Finds listings by their price.
	 * @param min the smallest, {@code null} for no bound
	 * @param max the largest, {@code null} for no bound
	 * @return these conditions
	 */
	public ListingConditions price(@Nullable Number min, @Nullable Number max) {
		return setBounds("price", min, max);
	}

	/**
	 * Finds listings by the number of bedrooms.
	 * @param min the smallest, {@code null} for no bound
	 * @param max the largest, {@code null} for no bound
	 * @return these conditions
	 */
	public ListingConditions beds(@Nullable Number min, @Nullable Number max) {
		return setBounds("beds", min, max);
	}

	/**
	 * Finds listings by the number of bathrooms.
	 * @param min the smallest, {@code null} for no bound
	 * @param max the largest, {@code null} for no bound
	 * @return these conditions
	 */
	public ListingConditions baths(@Nullable Number min, @Nullable Number max) {
		return setBounds("baths", min, max);
	}

	/**
	 * Finds listings by the living area in square feet.
	 * @param min the smallest, {@code null} for no bound
	 * @param max the largest, {@code null} for no bound
	 * @return these conditions
	 */
	public ListingConditions sqFt(@Nullable Number min, @Nullable Number max) {
		return setBounds("sqFt", min, max);
	}

	/**
	 * Finds what was listed lately.
	 * @param days within how many days, from 1
	 * @return these conditions
	 */
	public ListingConditions daysOnSite(int days) {
		Arguments.range("daysOnSite", days, 1, Integer.MAX_VALUE);
		return setBounds("daysOnSite", null, days);
	}

	/**
	 * Finds listings of any of some kinds of property.
	 * @param kinds the kinds by their labels, such as {@code Condo}, none blank
	 * @return these conditions
	 */
	public ListingConditions propertyType(String... kinds) {
		return propertyType(List.of(kinds));
	}

	/**
	 * Finds listings of any of some kinds of property.
	 * @param kinds the kinds by their labels, such as {@code Condo}, none blank
	 * @return these conditions
	 */
	public ListingConditions propertyType(Collection<String> kinds) {
		return setTexts("propertyType", kinds);
	}

	/**
	 * Finds listings by what they are offered for.
	 * @param label what for by its label, such as {@code For Sale}, not blank
	 * @return these conditions
	 */
	public ListingConditions purchaseType(String label) {
		Arguments.text("purchaseType", label);
		return setList("purchaseType", List.of(label));
	}

	/**
	 * Sets a condition that has no method here. Lofty answers nothing, without an error,
	 * where it does not know the name.
	 * @param name the condition's name on the wire, not blank
	 * @param value its value: a text such as {@code 1990,2010} for bounds, a list of
	 * labels, or a map
	 * @return these conditions
	 */
	public ListingConditions condition(String name, Object value) {
		Arguments.text("name", name);
		Arguments.present("value", value);
		return set(name, value);
	}

	private ListingConditions setBounds(String name, @Nullable Number min, @Nullable Number max) {
		Assert.isTrue(min != null || max != null, () -> "'%s' must have a bound".formatted(name));
		String smallest = text(name, min);
		String largest = text(name, max);
		Assert.isTrue(
				smallest.isEmpty() || largest.isEmpty()
						|| new BigDecimal(smallest).compareTo(new BigDecimal(largest)) <= 0,
				() -> "'%s' must not start at %s and end at %s".formatted(name, smallest, largest));
		return set(name, smallest + "," + largest);
	}

	private static String text(String name, @Nullable Number bound) {
		if (bound == null) {
			return "";
		}
		Assert.isTrue(bound.doubleValue() >= 0 && Double.isFinite(bound.doubleValue()),
				() -> "'%s' must be zero or more".formatted(name));
		return new BigDecimal(bound.toString()).stripTrailingZeros().toPlainString();
	}

}
