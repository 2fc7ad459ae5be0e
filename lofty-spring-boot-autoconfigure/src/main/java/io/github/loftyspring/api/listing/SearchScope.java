package io.github.loftyspring.api.listing;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Among which listings to search.
 *
 * @param value the scope as Lofty has it
 * @since 0.1.0
 */
public record SearchScope(String value) implements OpenValue<String> {

	/** The agent's own. */
	public static final SearchScope MY = new SearchScope("my");

	/** Those of the agent's office. */
	public static final SearchScope OFFICE = new SearchScope("office");

	/** All that the agent may see. */
	public static final SearchScope ALL = new SearchScope("all");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public SearchScope {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable SearchScope read(@Nullable String value) {
		return WireValues.ifText(value, SearchScope::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
