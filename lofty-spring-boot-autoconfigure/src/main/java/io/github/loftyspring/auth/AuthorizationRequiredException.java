package io.github.loftyspring.auth;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * A call is for a user who has not connected a Lofty account, or for no user at all.
 * Nothing was sent.
 *
 * @since 0.1.0
 */
public final class AuthorizationRequiredException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Path on which users connect their account.
	 */
	private final String connectPath;

	/**
	 * Creates the exception.
	 * @param user the name of the user's principal, {@code null} without a user
	 * @param connectPath the path on which users connect their account
	 */
	public AuthorizationRequiredException(@Nullable String user, String connectPath) {
		super(message(user, connectPath));
		this.connectPath = connectPath;
	}

	private static String message(@Nullable String user, String connectPath) {
		return (user != null)
				? "no Lofty account is connected for user '%s': send the user's browser to %s".formatted(user,
						connectPath)
				: ("it is for no user: send the browser to %s in a web request, and use forPrincipal(user) outside of one")
					.formatted(connectPath);
	}

	/**
	 * Returns the path on which users connect their account.
	 * @return the path, without the context path
	 */
	public String connectPath() {
		return this.connectPath;
	}

}
