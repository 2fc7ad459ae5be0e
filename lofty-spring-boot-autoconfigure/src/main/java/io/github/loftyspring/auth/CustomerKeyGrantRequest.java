package io.github.loftyspring.auth;

import org.springframework.security.oauth2.client.endpoint.OAuth2ClientCredentialsGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * A client credentials request for the account with a customer key.
 */
final class CustomerKeyGrantRequest extends OAuth2ClientCredentialsGrantRequest {

	private final ClientCredentials credentials;

	CustomerKeyGrantRequest(ClientRegistration registration, ClientCredentials credentials) {
		super(registration);
		this.credentials = credentials;
	}

	ClientCredentials credentials() {
		return this.credentials;
	}

}
