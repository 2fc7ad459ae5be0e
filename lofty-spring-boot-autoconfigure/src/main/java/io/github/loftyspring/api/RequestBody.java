package io.github.loftyspring.api;

import java.util.Map;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * The immutable body of a request: the fields that were set, and no others.
 *
 * @since 0.1.0
 */
public abstract class RequestBody {

	private final Map<String, @Nullable Object> fields;

	/**
	 * Creates the body.
	 * @param fields holds the fields that were set
	 */
	protected RequestBody(RequestFields<?> fields) {
		this.fields = fields.toMap();
	}

	/**
	 * Returns the fields under their names on the wire.
	 * @return the fields
	 */
	@JsonValue
	public final Map<String, @Nullable Object> fields() {
		return this.fields;
	}

	@Override
	public final boolean equals(Object other) {
		return this == other || (other != null && other.getClass() == getClass()
				&& ((RequestBody) other).fields.equals(this.fields));
	}

	@Override
	public final int hashCode() {
		return this.fields.hashCode();
	}

	/**
	 * Returns the names of the fields; the values may be personal.
	 * @return the names
	 */
	@Override
	public final String toString() {
		return getClass().getSimpleName() + this.fields.keySet();
	}

}
