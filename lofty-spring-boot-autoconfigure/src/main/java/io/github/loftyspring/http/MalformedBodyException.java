package io.github.loftyspring.http;

import java.io.Serial;

import tools.jackson.databind.DatabindException;

import org.springframework.core.codec.DecodingException;

/**
 * A body that is not the JSON it should be. The message quotes where the body starts.
 *
 * @since 0.1.0
 */
public final class MalformedBodyException extends DecodingException {

	@Serial
	private static final long serialVersionUID = 1L;

	MalformedBodyException(String quote, DecodingException cause) {
		super("the body is not the expected JSON%s, it starts with: %s".formatted(where(cause), quote), cause);
	}

	/**
	 * The place that does not fit, such as {@code Lead["leads"]->[0]["score"]}, where the
	 * body is JSON of another shape.
	 */
	private static String where(DecodingException cause) {
		boolean known = cause.getMostSpecificCause() instanceof DatabindException databind
				&& !databind.getPath().isEmpty();
		return known ? " at " + ((DatabindException) cause.getMostSpecificCause()).getPathReference() : "";
	}

}
