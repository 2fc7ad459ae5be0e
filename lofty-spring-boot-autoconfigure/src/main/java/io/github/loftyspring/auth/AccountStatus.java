package io.github.loftyspring.auth;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What is known of an account's authentication at a moment; it holds no secret.
 *
 * @param account the account's name
 * @param mode how it authenticates
 * @param expiresAt when its access token ends, {@code null} without a token or where that
 * is not known
 * @since 0.1.0
 */
public record AccountStatus(String account, Mode mode, @Nullable Instant expiresAt) {

	/**
	 * How an account authenticates.
	 */
	public enum Mode {

		/**
		 * By an API key.
		 */
		API_KEY,

		/**
		 * By an access token that was obtained elsewhere.
		 */
		ACCESS_TOKEN,

		/**
		 * By access tokens of the client credentials grant.
		 */
		CLIENT_CREDENTIALS,

		/**
		 * By access tokens of a user who connected the account.
		 */
		AUTHORIZATION_CODE

	}

}
