package io.github.loftyspring.auth;

import java.io.IOException;
import java.io.Serial;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * An access token could not be fetched. The message names token endpoint, status and
 * cause and never holds a credential.
 *
 * @since 0.1.0
 */
public final class TokenRequestException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * HTTP status of the answer, {@code 0} without one.
	 */
	private final int status;

	/**
	 * Code of the error.
	 */
	private final @Nullable String error;

	/**
	 * What the server says about the error.
	 */
	private final @Nullable String description;

	/**
	 * Pause the server asks for.
	 */
	private final @Nullable Duration retryAfter;

	/**
	 * Creates the exception.
	 * @param message the message
	 * @param status the HTTP status, {@code 0} if there was no answer
	 * @param error the OAuth2 error code, or Lofty's number as text, if the answer has
	 * one
	 * @param description what the server says about it, without secrets
	 * @param retryAfter the pause the server asks for
	 * @param cause what kept the answer from coming
	 */
	public TokenRequestException(String message, int status, @Nullable String error, @Nullable String description,
			@Nullable Duration retryAfter, @Nullable Throwable cause) {
		super(message, cause);
		this.status = status;
		this.error = error;
		this.description = description;
		this.retryAfter = retryAfter;
	}

	/**
	 * Returns the HTTP status of the answer.
	 * @return the status, {@code 0} if there was no answer
	 */
	public int status() {
		return this.status;
	}

	/**
	 * Returns the code of the error.
	 * @return an OAuth2 error code such as {@code invalid_client}, or Lofty's number, or
	 * {@code null} if the answer has none
	 */
	public @Nullable String error() {
		return this.error;
	}

	/**
	 * Returns what the server says about the error.
	 * @return the server's words without secrets, {@code null} if it says nothing
	 */
	public @Nullable String description() {
		return this.description;
	}

	/**
	 * Returns the pause the server asks for.
	 * @return the pause, {@code null} if it asks for none
	 */
	public @Nullable Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Tells whether the same request may succeed later: there was no answer or not a
	 * whole one, the server had an error, or asks for patience.
	 * @return whether it may
	 */
	public boolean isTransient() {
		return this.status == 0 || this.status == 429 || this.status >= 500 || getCause() instanceof IOException;
	}

}
