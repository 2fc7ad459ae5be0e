package io.github.loftyspring.api.lead;

import java.util.Collection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.JsonText;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A field of the team's own and its value for a lead.
 *
 * @param attributeName the field's name
 * @param attributeType the field's type
 * @param value the value as text; for {@link AttributeType#MULTI_SELECT} a JSON array of
 * texts, such as {@code ["pool","garage"]}
 * @param params the options of a select as JSON, such as
 * <code>{"option":["pool","garage"]}</code>
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record CustomAttribute(@Nullable String attributeName, @Nullable AttributeType attributeType,
		@Nullable String value, @Nullable String params) {

	/**
	 * Returns an attribute with a value.
	 * @param name the field's name
	 * @param type the field's type
	 * @param value the value
	 * @return the attribute
	 */
	public static CustomAttribute of(String name, AttributeType type, String value) {
		Assert.hasText(name, "'name' must not be blank");
		Assert.notNull(type, "'type' must not be null");
		Assert.notNull(value, "'value' must not be null");
		return new CustomAttribute(name, type, value, null);
	}

	/**
	 * Returns an attribute of type {@link AttributeType#MULTI_SELECT}.
	 * @param name the field's name
	 * @param values the chosen options
	 * @return the attribute
	 */
	public static CustomAttribute multiSelect(String name, Collection<String> values) {
		Assert.notNull(values, "'values' must not be null");
		return of(name, AttributeType.MULTI_SELECT, JsonText.of(values));
	}

}
