package io.github.loftyspring.http;

import java.io.Serial;

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
		super("the body is not the expected JSON, it starts with: " + quote, cause);
	}

}
