package io.github.loftyspring.auth.connect;

import java.util.function.Consumer;

import io.github.loftyspring.auth.AuthorizationCodeClient;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/**
 * Parameters of Lofty's consent page that OAuth 2.0 names otherwise. They are sent beside
 * the standard ones.
 */
final class ConsentPageParameters {

	private static final String CLIENT_ID = "clientId";

	private ConsentPageParameters() {
	}

	static Consumer<OAuth2AuthorizationRequest.Builder> of(AuthorizationCodeClient client) {
		String clientId = client.registration().getClientId();
		return (request) -> request.additionalParameters((parameters) -> parameters.put(CLIENT_ID, clientId));
	}

}
