package io.github.loftyspring.api.transaction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A field that a team has added to its transactions.
 *
 * @param id its id, under which transactions have its value
 * @param name its name
 * @param type its type
 * @param params the options of a select as a JSON array of objects with {@code label} and
 * {@code value}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TransactionFieldDefinition(@Nullable Long id, @Nullable String name, @Nullable TransactionFieldType type,
		@Nullable String params) {

}
