package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What a lead did on the web site.
 *
 * @param value the type as Lofty has it
 * @since 0.1.0
 */
public record SiteActivityType(String value) implements OpenValue<String> {

	/** Searched for properties. */
	public static final SiteActivityType SEARCH = new SiteActivityType("Search");

	/** Looked at a property. */
	public static final SiteActivityType BROWSE = new SiteActivityType("Browse");

	/** Saved a property. */
	public static final SiteActivityType FAVORITE = new SiteActivityType("Favorite");

	/** Asked to see a property. */
	public static final SiteActivityType REQUEST = new SiteActivityType("Request");

	/** Sent a form. */
	public static final SiteActivityType SUBMISSION = new SiteActivityType("Submission");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public SiteActivityType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable SiteActivityType read(@Nullable String value) {
		return WireValues.ifText(value, SiteActivityType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
