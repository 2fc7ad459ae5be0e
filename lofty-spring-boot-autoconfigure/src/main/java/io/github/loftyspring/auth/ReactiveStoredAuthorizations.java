package io.github.loftyspring.auth;

import reactor.core.publisher.Mono;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientService;

/**
 * Uses a blocking service on threads that may block.
 */
final class ReactiveStoredAuthorizations implements ReactiveOAuth2AuthorizedClientService {

	private final OAuth2AuthorizedClientService service;

	private final OffloadedTokenStore threads;

	ReactiveStoredAuthorizations(OAuth2AuthorizedClientService service, OffloadedTokenStore threads) {
		this.service = service;
		this.threads = threads;
	}

	@Override
	public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(String clientRegistrationId,
			String principalName) {
		return this.threads.call((store) -> this.service.<T>loadAuthorizedClient(clientRegistrationId, principalName));
	}

	@Override
	public Mono<Void> saveAuthorizedClient(OAuth2AuthorizedClient authorizedClient, Authentication principal) {
		return this.threads.call((store) -> {
			this.service.saveAuthorizedClient(authorizedClient, principal);
			return null;
		}).then();
	}

	@Override
	public Mono<Void> removeAuthorizedClient(String clientRegistrationId, String principalName) {
		return this.threads.call((store) -> {
			this.service.removeAuthorizedClient(clientRegistrationId, principalName);
			return null;
		}).then();
	}

}
