package io.github.loftyspring.auth;

import java.io.Serial;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * A token endpoint's answer that holds no token, before anything secret was taken out of
 * the server's words. It is never handed to callers.
 */
final class TokenAnswerException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final int status;

	private final @Nullable String error;

	private final @Nullable String description;

	private final @Nullable Duration retryAfter;

	TokenAnswerException(int status, @Nullable String error, @Nullable String description,
			@Nullable Duration retryAfter, @Nullable Throwable cause) {
		super("No token in the answer", cause, false, false);
		this.status = status;
		this.error = error;
		this.description = description;
		this.retryAfter = retryAfter;
	}

	int status() {
		return this.status;
	}

	@Nullable String error() {
		return this.error;
	}

	@Nullable String description() {
		return this.description;
	}

	@Nullable Duration retryAfter() {
		return this.retryAfter;
	}

}
