package io.github.loftyspring.api.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestFields;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Where listings are. Every method checks its argument at once and throws
 * {@link IllegalArgumentException}.
 *
 * @since 0.1.0
 */
public final class ListingLocation extends RequestFields<ListingLocation> {

	ListingLocation() {
	}

	static Map<String, @Nullable Object> fields(Consumer<ListingLocation> location) {
		Arguments.present("location", location);
		ListingLocation fields = new ListingLocation();
		location.accept(fields);
		Assert.notEmpty(fields.toMap(), "'location' must set at least one field");
		return fields.toMap();
	}

	/**
	 * Finds listings in any of some cities.
	 * @param names the cities with their states, such as {@code Austin, TX}, none blank
	 * @return this location
	 */
	public ListingLocation city(String... names) {
		return city(List.of(names));
	}

	/**
	 * Finds listings in any of some cities.
	 * @param names the cities with their states, such as {@code Austin, TX}, none blank
	 * @return this location
	 */
	public ListingLocation city(Collection<String> names) {
		return setTexts("city", names);
	}

	/**
	 * Finds listings in any of some counties.
	 * @param names the counties with their states, such as {@code Travis, TX}, none blank
	 * @return this location
	 */
	public ListingLocation county(String... names) {
		return county(List.of(names));
	}

	/**
	 * Finds listings in any of some counties.
	 * @param names the counties with their states, such as {@code Travis, TX}, none blank
	 * @return this location
	 */
	public ListingLocation county(Collection<String> names) {
		return setTexts("county", names);
	}

	/**
	 * Finds listings in the areas of any of some ZIP codes.
	 * @param codes the ZIP codes, none blank
	 * @return this location
	 */
	public ListingLocation zipCode(String... codes) {
		return zipCode(List.of(codes));
	}

	/**
	 * Finds listings in the areas of any of some ZIP codes.
	 * @param codes the ZIP codes, none blank
	 * @return this location
	 */
	public ListingLocation zipCode(Collection<String> codes) {
		return setTexts("zipCode", codes);
	}

	/**
	 * Finds listings in any of some states.
	 * @param codes the states, such as {@code TX}, none blank
	 * @return this location
	 */
	public ListingLocation state(String... codes) {
		return state(List.of(codes));
	}

	/**
	 * Finds listings in any of some states.
	 * @param codes the states, such as {@code TX}, none blank
	 * @return this location
	 */
	public ListingLocation state(Collection<String> codes) {
		return setTexts("state", codes);
	}

}
