package io.github.loftyspring.api.ai;

import com.fasterxml.jackson.annotation.JsonCreator;
import io.github.loftyspring.api.OpenValue;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What something that was named in a call is.
 *
 * @param value the text as Lofty has it
 * @since 0.1.0
 */
public record CallKeywordType(String value) implements OpenValue<String> {

	/** The lead's name. */
	public static final CallKeywordType LEAD_NAME = new CallKeywordType("leadName");

	/** The lead's phone number. */
	public static final CallKeywordType LEAD_PHONE = new CallKeywordType("leadPhone");

	/** The lead's e-mail address. */
	public static final CallKeywordType LEAD_EMAIL = new CallKeywordType("leadEmail");

	/** Where a property is. */
	public static final CallKeywordType PROPERTY_LOCATION = new CallKeywordType("propertyLocation");

	/** What a property costs. */
	public static final CallKeywordType PROPERTY_PRICE = new CallKeywordType("propertyPrice");

	/** What kind of property it is. */
	public static final CallKeywordType PROPERTY_TYPE = new CallKeywordType("propertyType");

	/** How many bedrooms a property has. */
	public static final CallKeywordType BEDROOM = new CallKeywordType("bedroom");

	/** How many bathrooms a property has. */
	public static final CallKeywordType BATHROOM = new CallKeywordType("bathroom");

	/** When an appointment is. */
	public static final CallKeywordType APPT_TIME = new CallKeywordType("apptTime");

	/** Where an appointment is. */
	public static final CallKeywordType APPT_LOCATION = new CallKeywordType("apptLocation");

	/** Who takes part. */
	public static final CallKeywordType PARTICIPANTS = new CallKeywordType("participants");

	/**
	 * Creates a value.
	 * @param value the text as Lofty has it
	 */
	public CallKeywordType {
		Assert.hasText(value, "'value' must not be blank");
	}

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	static @Nullable CallKeywordType read(@Nullable String value) {
		return WireValues.ifText(value, CallKeywordType::new);
	}

	@Override
	public String toString() {
		return this.value;
	}

}
