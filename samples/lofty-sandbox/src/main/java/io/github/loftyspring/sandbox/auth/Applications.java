package io.github.loftyspring.sandbox.auth;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.github.loftyspring.sandbox.setting.Setting;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.OAuth2TokenFormat;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/**
 * The registered applications, as Spring Authorization Server reads them.
 *
 * @since 0.1.0
 */
public final class Applications implements RegisteredClientRepository {

	private static final List<Application> ALL = List.of(Application.CONFIDENTIAL, Application.SECOND,
			Application.PUBLIC);

	private final List<String> redirectUris;

	private final Setting<TokenPolicy> policy;

	/**
	 * Creates the applications.
	 * @param redirectUris the redirect URIs registered for all of them, at least one
	 * @param policy how tokens are issued
	 */
	public Applications(List<String> redirectUris, Setting<TokenPolicy> policy) {
		this.redirectUris = new CopyOnWriteArrayList<>(redirectUris);
		this.policy = policy;
	}

	/**
	 * Registers a redirect URI, in front of the others.
	 * @param redirectUri the URI
	 */
	public void addRedirectUri(String redirectUri) {
		this.redirectUris.remove(redirectUri);
		this.redirectUris.add(0, redirectUri);
	}

	List<String> redirectUris() {
		return List.copyOf(this.redirectUris);
	}

	Application named(String clientId) {
		return ALL.stream()
			.filter((application) -> application.clientId().equals(clientId))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No application with client id '" + clientId + "'"));
	}

	@Override
	public void save(RegisteredClient registeredClient) {
		throw new UnsupportedOperationException("Applications are registered by the sandbox");
	}

	@Override
	public @Nullable RegisteredClient findById(String id) {
		return findByClientId(id);
	}

	@Override
	public @Nullable RegisteredClient findByClientId(String clientId) {
		return ALL.stream()
			.filter((application) -> application.clientId().equals(clientId))
			.findFirst()
			.map(this::registeredClient)
			.orElse(null);
	}

	private RegisteredClient registeredClient(Application application) {
		RegisteredClient.Builder client = RegisteredClient.withId(application.clientId())
			.clientId(application.clientId())
			.clientName(application.name())
			// Only the one that is used when a request has none; RedirectUriValidator
			// knows all.
			.redirectUri(this.redirectUris.get(0))
			.scope(TokenPolicy.SCOPE)
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
			.clientSettings(ClientSettings.builder()
				.requireAuthorizationConsent(true)
				.requireProofKey(application.clientSecret() == null)
				.build())
			.tokenSettings(tokenSettings());
		if (application.clientSecret() == null) {
			return client.clientAuthenticationMethod(ClientAuthenticationMethod.NONE).build();
		}
		return client.clientSecret(application.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.build();
	}

	private TokenSettings tokenSettings() {
		TokenPolicy current = this.policy.get();
		return TokenSettings.builder()
			.accessTokenFormat(OAuth2TokenFormat.REFERENCE)
			.accessTokenTimeToLive(current.life())
			.refreshTokenTimeToLive(TokenPolicy.REFRESH_TOKEN_LIFE)
			.reuseRefreshTokens(false)
			.build();
	}

}
