package io.github.loftyspring;

import java.io.Serial;

import io.github.loftyspring.auth.AuthorizationRequiredException;
import io.github.loftyspring.http.CallDescription;

/**
 * The call is for a user who has not connected a Lofty account, or has to connect it
 * again, or for no user at all. Nothing was sent to the API.
 *
 * @since 0.1.0
 * @serial exclude
 */
public class LoftyAuthorizationRequiredException extends LoftyException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String connectPath;

	/**
	 * Creates the exception.
	 * @param call the call that was not sent
	 * @param required why it was not
	 */
	public LoftyAuthorizationRequiredException(CallDescription call, AuthorizationRequiredException required) {
		super("%s was not sent, %s.".formatted(call, required.getMessage()), required);
		this.connectPath = required.connectPath();
	}

	/**
	 * Returns where users connect their Lofty account, {@code lofty.oauth2.connect-path}.
	 * @return the path, without the context path of the application
	 */
	public String connectPath() {
		return this.connectPath;
	}

}
