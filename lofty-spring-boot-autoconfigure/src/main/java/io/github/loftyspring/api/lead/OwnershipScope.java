package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Who may see a lead.
 *
 * @param value the scope as Lofty has it
 * @since 0.1.0
 */
public record OwnershipScope(String value) implements OpenValue<String> {

	/** Every user of the Lofty account. */
	public static final OwnershipScope TEAM = new OwnershipScope("TEAM");

	/** One office, named by the ownership id. */
	public static final OwnershipScope OFFICE = new OwnershipScope("OFFICE");

	/** One agent, named by the ownership id. */
	public static final OwnershipScope PERSONAL = new OwnershipScope("PERSONAL");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public OwnershipScope {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable OwnershipScope read(@Nullable String value) {
		return WireValues.ifText(value, OwnershipScope::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
