package io.github.loftyspring.auth;

import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * Authenticates the calls for a user by the tokens that a store holds, which several
 * instances may share.
 */
final class StoredAuthorization implements AccountAuthorization {

	private final String principalName;

	private final StoredTokenUse use;

	private final LeasedRenewal renewal;

	private final HeldToken token;

	StoredAuthorization(String principalName, StoredTokenUse use, LeasedRenewal renewal, InstantSource clock,
			DoubleSupplier jitter) {
		this.principalName = principalName;
		this.use = use;
		this.renewal = renewal;
		this.token = new HeldToken(renewal::obtain, clock, jitter);
	}

	@Override
	public @Nullable BearerToken current() {
		return this.token.current();
	}

	@Override
	public Mono<AuthorizationHeader> obtain() {
		return token().cast(AuthorizationHeader.class);
	}

	Mono<BearerToken> token() {
		return this.token.obtain();
	}

	@Override
	public Mono<AuthorizationHeader> replace(AuthorizationHeader refused) {
		return (refused instanceof BearerToken sent)
				? replace(StoredTokenUse.value(sent)).cast(AuthorizationHeader.class) : obtain();
	}

	/**
	 * Obtains another token than one that the API refused.
	 * @param refused the refused token's value
	 * @return the token
	 */
	Mono<BearerToken> replace(String refused) {
		return Mono.defer(() -> {
			this.use.refuse(refused);
			// Held, or read from the store before the refusal: dropped, then read again.
			return obtainOther(refused, obtainOther(refused, this.token.obtain()));
		});
	}

	private Mono<BearerToken> obtainOther(String refused, Mono<BearerToken> obtained) {
		return obtained.flatMap((token) -> {
			if (!StoredTokenUse.value(token).equals(refused)) {
				return Mono.just(token);
			}
			this.token.drop(token);
			return this.token.obtain();
		});
	}

	@Override
	public void invalidate() {
		this.token.invalidate();
	}

	@Override
	public AccountStatus status() {
		return new AccountStatus(this.principalName, AccountStatus.Mode.AUTHORIZATION_CODE, this.token.expiresAt());
	}

	@Override
	public void close() {
		this.token.close();
	}

	/**
	 * Tells whether it may be forgotten: what it holds is in the store or has ended.
	 * @return whether it holds no token that lives, and asks for none
	 */
	boolean isIdle() {
		return this.token.hasEnded() && underWay().isDone();
	}

	CompletableFuture<?> underWay() {
		return this.renewal.underWay();
	}

}
