package io.github.loftyspring.auth;

import reactor.core.publisher.Mono;

/**
 * Authenticates an account by an API key, which is always the same.
 */
final class ApiKeyAuthorization implements AccountAuthorization {

	private final String account;

	private final AuthorizationHeader header;

	ApiKeyAuthorization(String account, ApiKeyCredentials credentials) {
		this.account = account;
		String value = "token " + credentials.apiKey();
		this.header = () -> value;
	}

	@Override
	public AuthorizationHeader current() {
		return this.header;
	}

	@Override
	public Mono<AuthorizationHeader> obtain() {
		return Mono.just(this.header);
	}

	@Override
	public Mono<AuthorizationHeader> replace(AuthorizationHeader refused) {
		return obtain();
	}

	@Override
	public void invalidate() {
	}

	@Override
	public AccountStatus status() {
		return new AccountStatus(this.account, AccountStatus.Mode.API_KEY, null);
	}

	@Override
	public void close() {
	}

}
