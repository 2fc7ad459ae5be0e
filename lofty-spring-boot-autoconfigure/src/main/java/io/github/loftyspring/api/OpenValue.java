package io.github.loftyspring.api;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A value of a set that Lofty may extend. Implementations are records with a constant for
 * each value known today, compared by {@code equals}; a value that is not known keeps
 * what Lofty sent and can be sent back. An application makes one by the record's
 * constructor.
 *
 * @param <V> the type Lofty sends, {@link String} or {@link Integer}
 * @since 0.1.0
 */
public interface OpenValue<V> {

	/**
	 * Returns the value as Lofty sends and expects it.
	 * @return the value
	 */
	@JsonValue
	V value();

}
