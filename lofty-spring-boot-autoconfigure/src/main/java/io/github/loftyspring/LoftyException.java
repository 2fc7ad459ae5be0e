package io.github.loftyspring;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A call to Lofty failed. Subclasses say how and what can be done about it. None of them
 * holds a live response, a credential or the body of a request.
 *
 * @since 0.1.0
 */
public abstract class LoftyException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message what happened and what to do
	 * @param cause the cause, if there is one
	 */
	protected LoftyException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
