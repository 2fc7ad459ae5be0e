package io.github.loftyspring.api.lead;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The kind of a property.
 *
 * @param value the type as Lofty has it
 * @since 0.1.0
 */
public record PropertyType(String value) implements OpenValue<String> {

	/** A house for one family. */
	public static final PropertyType SINGLE_FAMILY_HOME = new PropertyType("Single Family Home");

	/** A house for several families. */
	public static final PropertyType MULTI_FAMILY = new PropertyType("Multi-Family");

	/** A condominium. */
	public static final PropertyType CONDO = new PropertyType("Condo");

	/** A townhouse. */
	public static final PropertyType TOWNHOUSE = new PropertyType("Townhouse");

	/** A mobile home. */
	public static final PropertyType MOBILE_HOME = new PropertyType("Mobile Home");

	/** A manufactured home. */
	public static final PropertyType MANUFACTURED_HOME = new PropertyType("Manufactured Home");

	/** Land without a building. */
	public static final PropertyType VACANT_LAND = new PropertyType("Vacant Land");

	/** A commercial property. */
	public static final PropertyType COMMERCIAL = new PropertyType("Commercial");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public PropertyType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable PropertyType read(@Nullable String value) {
		return WireValues.ifText(value, PropertyType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
