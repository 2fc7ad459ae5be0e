package io.github.loftyspring;

import java.io.Serial;

import io.github.loftyspring.http.Refusal;

/**
 * What the call names does not exist, or the account has no access to it: HTTP 404. A
 * lead that was just created may be reported like this for some seconds.
 *
 * @since 0.1.0
 */
public class LoftyNotFoundException extends LoftyResponseException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param refusal the server's answer
	 */
	public LoftyNotFoundException(Refusal refusal) {
		super(refusal);
	}

}
