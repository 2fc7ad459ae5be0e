package io.github.loftyspring.auth;

import java.io.Serial;

/**
 * A user has not connected a Lofty account, or has to connect it again. Nothing was sent
 * to the API.
 *
 * @since 0.1.0
 */
public final class AuthorizationRequiredException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Name of the user.
	 */
	private final String principalName;

	/**
	 * Creates the exception.
	 * @param principalName the user's name
	 * @param reason why the account has to be connected, as the end of a sentence
	 */
	public AuthorizationRequiredException(String principalName, String reason) {
		super("User '%s' has to connect a Lofty account: %s".formatted(principalName, reason));
		this.principalName = principalName;
	}

	/**
	 * Returns the name of the user.
	 * @return the name
	 */
	public String principalName() {
		return this.principalName;
	}

}
