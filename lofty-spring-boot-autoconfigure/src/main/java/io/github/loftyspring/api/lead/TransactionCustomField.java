package io.github.loftyspring.api.lead;

import java.util.Collection;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.JsonText;
import org.jspecify.annotations.Nullable;

/**
 * The value that a transaction has in a field of the team's own.
 *
 * @param id the field's id
 * @param value the value as text; for a field of several options a JSON array of texts
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record TransactionCustomField(@Nullable Long id, @Nullable String value) {

	/**
	 * Returns the value of a field.
	 * @param id the field's id, positive
	 * @param value the value
	 * @return the field with its value
	 * @throws IllegalArgumentException if the id is not positive
	 */
	public static TransactionCustomField of(long id, String value) {
		Arguments.id("id", id);
		Arguments.present("value", value);
		return new TransactionCustomField(id, value);
	}

	/**
	 * Returns the value of a field of which several options can be chosen.
	 * @param id the field's id, positive
	 * @param values the chosen options
	 * @return the field with its value
	 * @throws IllegalArgumentException if the id is not positive
	 */
	public static TransactionCustomField multiSelect(long id, Collection<String> values) {
		Arguments.present("values", values);
		return of(id, JsonText.of(values));
	}

}
