package io.github.loftyspring.samples.cli.client;

import java.net.URI;
import java.util.Map;
import java.util.Objects;

import io.github.loftyspring.auth.AuthorizationCodeClient;
import io.github.loftyspring.auth.TokenRequestException;
import io.github.loftyspring.auth.UserAuthorizations;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationExchange;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationResponse;

/**
 * The authorization code grant with PKCE.
 */
final class BrowserLogin {

	/** What Lofty's consent page calls the client id. */
	private static final String CLIENT_ID = "clientId";

	private final AuthorizationCodeClient client;

	private final UserAuthorizations authorizations;

	private final OAuth2AuthorizationRequest request;

	private final String state;

	private final String redirectUri;

	/**
	 * Begins a sign-in; nothing is sent.
	 * @param client the application
	 * @param authorizations keeps what is obtained
	 * @param state what the answer has to carry
	 */
	BrowserLogin(AuthorizationCodeClient client, UserAuthorizations authorizations, String state) {
		this.client = client;
		this.authorizations = authorizations;
		this.state = state;
		ClientRegistration registration = client.registration();
		this.redirectUri = Objects.requireNonNull(registration.getRedirectUri());
		OAuth2AuthorizationRequest.Builder builder = OAuth2AuthorizationRequest.authorizationCode()
			.authorizationUri(Objects.requireNonNull(registration.getProviderDetails().getAuthorizationUri()))
			.clientId(registration.getClientId())
			.redirectUri(this.redirectUri)
			.scopes(registration.getScopes())
			.state(state)
			.additionalParameters((parameters) -> parameters.put(CLIENT_ID, registration.getClientId()));
		OAuth2AuthorizationRequestCustomizers.withPkce().accept(builder);
		this.request = builder.build();
	}

	/**
	 * Returns the page on which the user consents.
	 */
	URI page() {
		return URI.create(this.request.getAuthorizationRequestUri());
	}

	/**
	 * Trades the answer of that page for tokens, and stores them.
	 * @param answer its parameters, with the right state
	 * @throws CliException if there is no token
	 */
	void complete(Map<String, String> answer) {
		ClientRegistration registration = this.client.registration();
		OAuth2AuthorizationResponse response = OAuth2AuthorizationResponse.success(code(answer))
			.redirectUri(this.redirectUri)
			.state(this.state)
			.build();
		OAuth2AccessTokenResponse tokens = exchange(new OAuth2AuthorizationCodeGrantRequest(registration,
				new OAuth2AuthorizationExchange(this.request, response)));
		this.authorizations
			.save(new OAuth2AuthorizedClient(registration, Session.USER.getName(), tokens.getAccessToken(),
					tokens.getRefreshToken()))
			.block();
	}

	private OAuth2AccessTokenResponse exchange(OAuth2AuthorizationCodeGrantRequest code) {
		try {
			return Objects.requireNonNull(this.client.exchange(code).block());
		}
		catch (TokenRequestException ex) {
			boolean refused = ex.status() >= 400 && ex.status() < 500;
			throw new CliException(refused ? ExitCode.AUTHENTICATION : ExitCode.UNAVAILABLE,
					"You are not signed in. " + ex.getMessage(), ex);
		}
	}

	private static String code(Map<String, String> answer) {
		String error = answer.get("error");
		if ("access_denied".equals(error)) {
			throw new CliException(ExitCode.AUTHENTICATION, "You did not allow the access, so nothing was stored.");
		}
		String code = answer.get("code");
		if (error != null || code == null || code.isEmpty()) {
			throw new CliException(ExitCode.AUTHENTICATION,
					"Lofty did not sign you in%s. Check LOFTY_CLIENT_ID and the redirect URI registered with Lofty."
						.formatted(readable(error)));
		}
		return code;
	}

	private static String readable(@Nullable String error) {
		return (error != null && error.matches("[a-z_]{1,40}")) ? " (" + error + ")" : "";
	}

}
