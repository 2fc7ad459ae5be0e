package io.github.loftyspring;

import java.io.Serial;

import io.github.loftyspring.http.Refusal;

/**
 * Lofty failed: HTTP 5xx. Calls with idempotent methods were already repeated.
 *
 * @since 0.1.0
 */
public class LoftyServerException extends LoftyResponseException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param refusal the server's answer
	 */
	public LoftyServerException(Refusal refusal) {
		super(refusal);
	}

	LoftyServerException(String message, Refusal refusal, Throwable cause) {
		super(message, refusal, cause);
	}

}
