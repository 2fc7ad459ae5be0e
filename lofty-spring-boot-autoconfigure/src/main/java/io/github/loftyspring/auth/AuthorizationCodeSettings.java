package io.github.loftyspring.auth;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The application that users let use their Lofty account.
 *
 * @param clientId the application's id
 * @param clientSecret the application's secret, {@code null} for a public client
 * @param authorizationUri the page on which users give their consent
 * @param redirectUri where they are sent back to; may start with <code>{baseUrl}</code>,
 * which stands for the root of the application as the request shows it
 * @param proofKey whether codes are bound to this application by PKCE (RFC 7636), S256; a
 * public client always does it
 * @since 0.1.0
 */
public record AuthorizationCodeSettings(String clientId, @Nullable String clientSecret, URI authorizationUri,
		String redirectUri, boolean proofKey) {

	/**
	 * Checks the values.
	 * @param clientId the application's id
	 * @param clientSecret the application's secret, {@code null} for a public client
	 * @param authorizationUri the page on which users give their consent
	 * @param redirectUri where they are sent back to
	 * @param proofKey whether codes are bound to this application
	 * @throws IllegalArgumentException naming the value that cannot be used
	 */
	public AuthorizationCodeSettings {
		CredentialText.check(clientId, "clientId");
		if (clientSecret != null) {
			CredentialText.check(clientSecret, "clientSecret");
		}
		Assert.notNull(authorizationUri, "'authorizationUri' must not be null");
		Origin.of(authorizationUri, "authorizationUri");
		Assert.hasText(redirectUri, "'redirectUri' must not be empty");
		proofKey = proofKey || clientSecret == null;
	}

	@Override
	public String toString() {
		return "AuthorizationCodeSettings[clientId=%s, clientSecret=%s, authorizationUri=%s, redirectUri=%s, proofKey=%s]"
			.formatted(this.clientId, (this.clientSecret != null) ? "******" : "none", this.authorizationUri,
					this.redirectUri, this.proofKey);
	}

}
