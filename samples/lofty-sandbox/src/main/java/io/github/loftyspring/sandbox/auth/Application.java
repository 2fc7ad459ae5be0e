package io.github.loftyspring.sandbox.auth;

import org.jspecify.annotations.Nullable;

/**
 * An application registered with the sandbox.
 *
 * @param clientId its client id
 * @param clientSecret its secret, {@code null} for a public client
 * @param name the name the consent page shows
 * @since 0.1.0
 */
public record Application(String clientId, @Nullable String clientSecret, String name) {

	/**
	 * The application with a secret.
	 */
	public static final Application CONFIDENTIAL = new Application("sandbox-app", "sandbox-secret", "Sandbox App");

	/**
	 * A second application with a secret, and a quota of its own.
	 */
	public static final Application SECOND = new Application("sandbox-app-2", "sandbox-secret-2", "Second App");

	/**
	 * The application without a secret.
	 */
	public static final Application PUBLIC = new Application("sandbox-public", null, "Sandbox Public App");

	/**
	 * Describes the application without its secret.
	 */
	@Override
	public String toString() {
		return "Application[clientId=" + this.clientId + "]";
	}

}
