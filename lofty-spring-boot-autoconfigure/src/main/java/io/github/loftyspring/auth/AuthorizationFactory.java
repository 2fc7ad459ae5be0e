package io.github.loftyspring.auth;

import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.Assert;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Chooses how an account authenticates by the kind of its credentials.
 */
final class AuthorizationFactory {

	private final OAuth2Settings settings;

	private final Supplier<TokenClient> tokenClient;

	private final InstantSource clock;

	private final DoubleSupplier jitter;

	AuthorizationFactory(OAuth2Settings settings, WebClient webClient, InstantSource clock, DoubleSupplier jitter) {
		this.settings = settings;
		this.tokenClient = SingletonSupplier.of(() -> new TokenClient(settings, webClient, clock));
		this.clock = clock;
		this.jitter = jitter;
	}

	/**
	 * Creates an account's authorization; nothing is sent.
	 * @param account the account's name
	 * @param credentials its credentials
	 * @return the authorization
	 * @throws IllegalArgumentException if the credentials do not fit the settings
	 */
	AccountAuthorization create(String account, LoftyCredentials credentials) {
		if (credentials instanceof ApiKeyCredentials apiKey) {
			return FixedAuthorization.of(account, apiKey);
		}
		if (credentials instanceof AccessTokenCredentials accessToken) {
			return FixedAuthorization.of(account, accessToken);
		}
		ClientCredentials client = (ClientCredentials) credentials;
		ClientRegistration registration = registration(account, client);
		CustomerKeyGrantRequest request = new CustomerKeyGrantRequest(registration, client);
		return new TokenAuthorization(registration, this.tokenClient.get().request(request),
				this.settings.defaultTokenLife(), this.clock, this.jitter);
	}

	ClientRegistration registration(String account, ClientCredentials client) {
		ClientAuthenticationMethod method = this.settings.clientAuthenticationMethod();
		Assert.isTrue(!ClientAuthenticationMethod.NONE.equals(method),
				"'clientAuthenticationMethod' must be client_secret_post or client_secret_basic for client credentials, but was none");
		Assert.isTrue(
				!(ClientAuthenticationMethod.CLIENT_SECRET_BASIC.equals(method) && client.clientId().contains(":")),
				"'clientId' must not contain ':' with client_secret_basic");
		return ClientRegistration.withRegistrationId(account)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.clientId(client.clientId())
			.clientSecret(client.clientSecret())
			.clientAuthenticationMethod(method)
			.scope(this.settings.scopes())
			.tokenUri(this.settings.tokenUri().toString())
			.build();
	}

}
