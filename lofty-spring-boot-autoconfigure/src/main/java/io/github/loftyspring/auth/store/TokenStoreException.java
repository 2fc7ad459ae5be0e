package io.github.loftyspring.auth.store;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A user's tokens could not be read or written. The message never holds a token.
 *
 * @since 0.1.0
 */
public final class TokenStoreException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message what could not be done and why
	 * @param cause the cause, which must not hold a token
	 */
	public TokenStoreException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
