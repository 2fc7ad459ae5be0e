package io.github.loftyspring.api.team;

import java.util.Collection;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.JsonText;
import io.github.loftyspring.api.lead.AttributeType;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A field to add to the leads of a team.
 *
 * @param attributeName the field's name, not blank
 * @param attributeType the field's type
 * @param value the value, which Lofty does not need for a new field
 * @param params the options of a select as JSON, such as
 * <code>{"option":["pool","garage"]}</code>
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record NewCustomField(String attributeName, AttributeType attributeType, @Nullable String value,
		@Nullable String params) {

	/**
	 * Checks the field.
	 * @param attributeName the field's name, not blank
	 * @param attributeType the field's type
	 * @param value the value, which Lofty does not need for a new field
	 * @param params the options of a select as JSON, such as
	 * <code>{"option":["pool","garage"]}</code>
	 * @throws IllegalArgumentException if the name is blank or the type missing
	 */
	public NewCustomField {
		Arguments.text("attributeName", attributeName);
		Arguments.present("attributeType", attributeType);
	}

	/**
	 * Makes a field that is no select.
	 * @param attributeName the field's name, not blank
	 * @param attributeType the field's type
	 * @throws IllegalArgumentException if the name is blank or the type missing
	 */
	public NewCustomField(String attributeName, AttributeType attributeType) {
		this(attributeName, attributeType, null, null);
	}

	/**
	 * Makes a field of which one or several options can be chosen.
	 * @param attributeName the field's name, not blank
	 * @param attributeType {@link AttributeType#SINGLE_SELECT} or
	 * {@link AttributeType#MULTI_SELECT}
	 * @param options the options
	 * @return the field
	 * @throws IllegalArgumentException if the name is blank or there is no option
	 */
	public static NewCustomField select(String attributeName, AttributeType attributeType, Collection<String> options) {
		Assert.notEmpty(options, "'options' must not be empty");
		return new NewCustomField(attributeName, attributeType, null, JsonText.of(Map.of("option", options)));
	}

}
