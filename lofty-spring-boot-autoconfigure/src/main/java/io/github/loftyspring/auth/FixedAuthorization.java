package io.github.loftyspring.auth;

import reactor.core.publisher.Mono;

/**
 * Authenticates an account by a header that is always the same.
 */
final class FixedAuthorization implements AccountAuthorization {

	private final String account;

	private final AccountStatus.Mode mode;

	private final AuthorizationHeader header;

	private FixedAuthorization(String account, AccountStatus.Mode mode, String header) {
		this.account = account;
		this.mode = mode;
		this.header = () -> header;
	}

	static FixedAuthorization of(String account, ApiKeyCredentials credentials) {
		return new FixedAuthorization(account, AccountStatus.Mode.API_KEY, "token " + credentials.apiKey());
	}

	static FixedAuthorization of(String account, AccessTokenCredentials credentials) {
		return new FixedAuthorization(account, AccountStatus.Mode.ACCESS_TOKEN, "Bearer " + credentials.accessToken());
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
		return new AccountStatus(this.account, this.mode, null);
	}

	@Override
	public void close() {
	}

}
