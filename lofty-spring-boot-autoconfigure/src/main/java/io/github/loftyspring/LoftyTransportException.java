package io.github.loftyspring;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * There is no usable answer: the connection failed, a timeout passed, or the body is not
 * what it should be. A request that is not idempotent may have been carried out.
 *
 * @since 0.1.0
 */
public class LoftyTransportException extends LoftyException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message what happened
	 * @param cause the cause
	 */
	public LoftyTransportException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
