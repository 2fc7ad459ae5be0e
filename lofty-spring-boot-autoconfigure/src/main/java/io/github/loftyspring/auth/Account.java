package io.github.loftyspring.auth;

import java.util.function.Consumer;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * An account in use: its authorization, once it is known.
 */
final class Account {

	private final SingleFlight<AccountAuthorization> resolution;

	private volatile @Nullable AccountAuthorization authorization;

	private volatile boolean closed;

	/**
	 * Creates an account whose authorization is to be found.
	 * @param resolution finds the authorization, each time it is subscribed to
	 * @param failed hears that it was not found, before those who wait for it
	 */
	Account(Mono<AccountAuthorization> resolution, Consumer<Account> failed) {
		Mono<AccountAuthorization> found = resolution.doOnNext(this::keep).doOnError((ex) -> failed.accept(this));
		this.resolution = new SingleFlight<>(Mono.defer(() -> {
			AccountAuthorization known = this.authorization;
			return (known != null) ? Mono.just(known) : found;
		}));
	}

	static Account of(AccountAuthorization authorization) {
		Account account = new Account(Mono.just(authorization), (failed) -> {
		});
		account.keep(authorization);
		return account;
	}

	@Nullable AuthorizationHeader current() {
		AccountAuthorization known = this.authorization;
		return (known != null) ? known.current() : null;
	}

	Mono<AccountAuthorization> authorization() {
		AccountAuthorization known = this.authorization;
		return (known != null) ? Mono.just(known) : this.resolution.join();
	}

	@Nullable AccountAuthorization known() {
		return this.authorization;
	}

	private void keep(AccountAuthorization found) {
		this.authorization = found;
		if (this.closed) {
			found.close();
		}
	}

	void close() {
		this.closed = true;
		this.resolution.close();
		AccountAuthorization known = this.authorization;
		if (known != null) {
			known.close();
		}
	}

}
