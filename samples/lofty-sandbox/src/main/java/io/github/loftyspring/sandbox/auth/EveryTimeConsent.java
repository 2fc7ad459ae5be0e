package io.github.loftyspring.sandbox.auth;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsent;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationConsentService;

/**
 * Remembers no consent, so that the page is shown every time.
 */
final class EveryTimeConsent implements OAuth2AuthorizationConsentService {

	@Override
	public void save(OAuth2AuthorizationConsent authorizationConsent) {
	}

	@Override
	public void remove(OAuth2AuthorizationConsent authorizationConsent) {
	}

	@Override
	public @Nullable OAuth2AuthorizationConsent findById(String registeredClientId, String principalName) {
		return null;
	}

}
