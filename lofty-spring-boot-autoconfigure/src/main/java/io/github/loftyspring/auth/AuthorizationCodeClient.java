package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.WebClientReactiveAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The registered application in conversation with Lofty's token endpoint on behalf of its
 * users: trades codes for tokens, and refresh tokens for further ones.
 *
 * @since 0.1.0
 */
public final class AuthorizationCodeClient {

	/**
	 * Id of the client registration.
	 */
	public static final String REGISTRATION_ID = "lofty";

	private final AuthorizationCodeSettings application;

	private final Duration defaultLife;

	private final ClientRegistration registration;

	private final TokenEndpoint<OAuth2AuthorizationCodeGrantRequest> codes;

	/**
	 * Creates the client; nothing is sent yet.
	 * @param application the registered application
	 * @param settings how access tokens are fetched; the place of a public client's
	 * credentials is {@code none}
	 * @param tokenWebClient sends token requests; timeouts and TLS are its business, and
	 * it must not follow redirects
	 * @throws IllegalArgumentException if the application does not fit the settings
	 */
	public AuthorizationCodeClient(AuthorizationCodeSettings application, OAuth2Settings settings,
			WebClient tokenWebClient) {
		Assert.notNull(application, "'application' must not be null");
		Assert.notNull(settings, "'settings' must not be null");
		Assert.notNull(tokenWebClient, "'tokenWebClient' must not be null");
		boolean publicMethod = ClientAuthenticationMethod.NONE.equals(settings.clientAuthenticationMethod());
		Assert.isTrue(publicMethod == (application.clientSecret() == null),
				"'clientAuthenticationMethod' must be none without a client secret, and must not be none with one");
		this.application = application;
		this.defaultLife = settings.defaultTokenLife();
		this.registration = registration(application, settings);
		this.codes = new TokenEndpoint<>(new WebClientReactiveAuthorizationCodeTokenResponseClient(), settings,
				tokenWebClient, InstantSource.system());
	}

	private static ClientRegistration registration(AuthorizationCodeSettings application, OAuth2Settings settings) {
		return ClientRegistration.withRegistrationId(REGISTRATION_ID)
			.clientName("Lofty")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.clientId(application.clientId())
			.clientSecret((application.clientSecret() != null) ? application.clientSecret() : "")
			.clientAuthenticationMethod(settings.clientAuthenticationMethod())
			.clientSettings(ClientSettings.builder().requireProofKey(application.proofKey()).build())
			.scope(settings.scopes())
			.authorizationUri(application.authorizationUri().toString())
			.redirectUri(application.redirectUri())
			.tokenUri(settings.tokenUri().toString())
			.build();
	}

	/**
	 * Returns the registration, which holds the secret: not to be published as a bean or
	 * printed.
	 * @return the registration
	 */
	public ClientRegistration registration() {
		return this.registration;
	}

	/**
	 * Tells whether the redirect URI is the same for all requests.
	 * @return whether it is, {@code false} if it starts with the root of the application
	 * as the request shows it
	 */
	public boolean hasFixedRedirectUri() {
		return !this.application.redirectUri().startsWith("{");
	}

	/**
	 * Trades a code for tokens. The life of the access token in the answer is always
	 * known: where Lofty tells none it is the one of the settings.
	 * @param request the code, with what was asked for
	 * @return the tokens, or a {@link TokenRequestException}
	 */
	public Mono<OAuth2AccessTokenResponse> exchange(OAuth2AuthorizationCodeGrantRequest request) {
		OAuth2AuthorizationExchange exchange = request.getAuthorizationExchange();
		String verifier = exchange.getAuthorizationRequest().getAttribute(PkceParameterNames.CODE_VERIFIER);
		return this.codes
			.request(request, "a user's code", redactor(exchange.getAuthorizationResponse().getCode(), verifier))
			.map(this::withLife);
	}

	private SecretRedactor redactor(@Nullable String... secrets) {
		return new SecretRedactor(this.application.clientId(), this.application.clientSecret(), secrets);
	}

	private OAuth2AccessTokenResponse withLife(OAuth2AccessTokenResponse response) {
		Duration stated = StatedLife.parse(response.getAdditionalParameters().get(StatedLife.PARAMETER));
		Duration life = (stated != null) ? stated : this.defaultLife;
		return OAuth2AccessTokenResponse.withResponse(response).expiresIn(Math.max(1, life.toSeconds())).build();
	}

	/**
	 * Describes the application without its secret.
	 */
	@Override
	public String toString() {
		return "AuthorizationCodeClient{application=" + this.application + "}";
	}

}
