package io.github.loftyspring.auth;

/**
 * What identifies a Lofty account: an API key, an application's client credentials
 * together with the key of the account it acts for, or an access token. Immutable;
 * {@code toString} shows no secret.
 *
 * @since 0.1.0
 */
public sealed interface LoftyCredentials permits ApiKeyCredentials, ClientCredentials, AccessTokenCredentials {

	/**
	 * An API key, sent with every call as {@code Authorization: token <key>}.
	 * @param key the key alone, without the word in front of it
	 * @return the credentials
	 * @throws IllegalArgumentException if the key is empty, or holds blanks or characters
	 * that a header cannot carry
	 */
	static LoftyCredentials apiKey(String key) {
		return new ApiKeyCredentials(key);
	}

	/**
	 * A registered application and the account it acts for. Access tokens are fetched
	 * with the client credentials grant when they are needed.
	 * @param clientId the application's id
	 * @param clientSecret the application's secret
	 * @param customerKey the API key of the account
	 * @return the credentials
	 * @throws IllegalArgumentException if a value is empty, or holds blanks or characters
	 * that a header cannot carry
	 */
	static LoftyCredentials clientCredentials(String clientId, String clientSecret, String customerKey) {
		return new ClientCredentials(clientId, clientSecret, customerKey);
	}

	/**
	 * An access token that was obtained elsewhere, sent with every call as
	 * {@code Authorization: Bearer <token>}. It is not renewed: calls fail when it has
	 * ended.
	 * @param token the access token
	 * @return the credentials
	 * @throws IllegalArgumentException if the token is empty, or holds blanks or
	 * characters that a header cannot carry
	 */
	static LoftyCredentials accessToken(String token) {
		return new AccessTokenCredentials(token);
	}

}
