package io.github.loftyspring.auth;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Set;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.Assert;

/**
 * How access tokens are fetched.
 *
 * @param tokenUri the token endpoint
 * @param clientAuthenticationMethod where the application's credentials go:
 * {@code client_secret_post}, {@code client_secret_basic} or {@code none}
 * @param scopes the scopes to ask for, may be empty
 * @param defaultTokenLife life of a token when the answer tells none that makes sense
 * @param requestTimeout longest time a token request may take, from connecting to the end
 * of the answer
 * @since 0.1.0
 */
public record OAuth2Settings(URI tokenUri, ClientAuthenticationMethod clientAuthenticationMethod, Set<String> scopes,
		Duration defaultTokenLife, Duration requestTimeout) {

	private static final Set<ClientAuthenticationMethod> METHODS = Set.of(ClientAuthenticationMethod.CLIENT_SECRET_POST,
			ClientAuthenticationMethod.CLIENT_SECRET_BASIC, ClientAuthenticationMethod.NONE);

	/**
	 * Checks the values.
	 * @param tokenUri the token endpoint
	 * @param clientAuthenticationMethod where the application's credentials go
	 * @param scopes the scopes to ask for, may be empty
	 * @param defaultTokenLife life of a token when the answer tells none that makes sense
	 * @param requestTimeout longest time a token request may take
	 * @throws IllegalArgumentException naming the value that cannot be used
	 */
	public OAuth2Settings {
		Assert.notNull(tokenUri, "'tokenUri' must not be null");
		Assert.notNull(clientAuthenticationMethod, "'clientAuthenticationMethod' must not be null");
		Assert.notNull(scopes, "'scopes' must not be null");
		Assert.notNull(defaultTokenLife, "'defaultTokenLife' must not be null");
		Assert.notNull(requestTimeout, "'requestTimeout' must not be null");
		Origin.of(tokenUri, "tokenUri");
		String method = clientAuthenticationMethod.getValue();
		Assert.isTrue(METHODS.contains(clientAuthenticationMethod),
				() -> "'clientAuthenticationMethod' must be client_secret_post, client_secret_basic or none, but was "
						+ method);
		Duration life = defaultTokenLife;
		Assert.isTrue(life.compareTo(Duration.ofSeconds(1)) >= 0,
				() -> "'defaultTokenLife' must be at least 1s, but was " + life);
		Duration timeout = requestTimeout;
		Assert.isTrue(!timeout.isNegative() && !timeout.isZero(),
				() -> "'requestTimeout' must be positive, but was " + timeout);
		scopes = Set.copyOf(scopes);
	}

	/**
	 * Returns the settings that fit Lofty's newer token endpoint: credentials as
	 * parameters, scope {@code openApi}, a life of one hour where none is told, 30
	 * seconds for a request.
	 * @param tokenUri the token endpoint
	 * @return the settings
	 * @throws IllegalArgumentException if it is not an absolute HTTP URI
	 */
	public static OAuth2Settings of(URI tokenUri) {
		return new OAuth2Settings(tokenUri, ClientAuthenticationMethod.CLIENT_SECRET_POST, Set.of("openApi"),
				Duration.ofHours(1), Duration.ofSeconds(30));
	}

	/**
	 * Returns a copy that sends the application's credentials in another place.
	 * @param method where they go
	 * @return the changed copy
	 */
	public OAuth2Settings withClientAuthenticationMethod(ClientAuthenticationMethod method) {
		return new OAuth2Settings(this.tokenUri, method, this.scopes, this.defaultTokenLife, this.requestTimeout);
	}

	/**
	 * Returns a copy that asks for other scopes.
	 * @param scopes the scopes
	 * @return the changed copy
	 */
	public OAuth2Settings withScopes(String... scopes) {
		return new OAuth2Settings(this.tokenUri, this.clientAuthenticationMethod, Set.copyOf(Arrays.asList(scopes)),
				this.defaultTokenLife, this.requestTimeout);
	}

	/**
	 * Returns a copy with another life for tokens whose answer tells none.
	 * @param life how long
	 * @return the changed copy
	 */
	public OAuth2Settings withDefaultTokenLife(Duration life) {
		return new OAuth2Settings(this.tokenUri, this.clientAuthenticationMethod, this.scopes, life,
				this.requestTimeout);
	}

	/**
	 * Returns a copy with another longest time for a token request.
	 * @param timeout how long
	 * @return the changed copy
	 */
	public OAuth2Settings withRequestTimeout(Duration timeout) {
		return new OAuth2Settings(this.tokenUri, this.clientAuthenticationMethod, this.scopes, this.defaultTokenLife,
				timeout);
	}

}
