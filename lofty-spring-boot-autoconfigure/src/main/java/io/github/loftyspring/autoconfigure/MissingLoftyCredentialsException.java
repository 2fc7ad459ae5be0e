package io.github.loftyspring.autoconfigure;

import java.io.Serial;

/**
 * The client is used and nothing says as whom.
 */
class MissingLoftyCredentialsException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	MissingLoftyCredentialsException() {
		super("No Lofty account is configured: set lofty.api-key, lofty.oauth2.* or lofty.accounts.*, "
				+ "or define a LoftyAccountResolver bean.");
	}

}
