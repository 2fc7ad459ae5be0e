package io.github.loftyspring;

import java.io.Serial;

import io.github.loftyspring.http.Refusal;

/**
 * The request is wrong: HTTP 400, 405, 406 or 415, or an HTTP 200 answer whose body
 * reports a failure. Sending it again does not help.
 *
 * @since 0.1.0
 */
public class LoftyBadRequestException extends LoftyResponseException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param refusal the server's answer
	 */
	public LoftyBadRequestException(Refusal refusal) {
		super(refusal);
	}

}
