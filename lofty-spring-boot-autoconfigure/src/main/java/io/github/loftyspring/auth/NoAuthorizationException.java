package io.github.loftyspring.auth;

import java.io.Serial;

/**
 * There is no authorization of a user, or none any more. It is never handed to callers.
 */
final class NoAuthorizationException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	NoAuthorizationException(String principalName, String reason) {
		super("No authorization of user '%s': %s".formatted(principalName, reason), null, false, false);
	}

}
