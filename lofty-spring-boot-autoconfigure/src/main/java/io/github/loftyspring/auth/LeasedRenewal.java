package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;

import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.StoredTokens;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStoreException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Finds the tokens of a user in the store, and renews them if they do not serve any more,
 * while other instances may do the same: the one that gets the lease asks the token
 * endpoint, the others wait for what it stores. A refresh token is sent by one instance
 * at a time, as a server that gives out a new one each time takes a second use for theft.
 */
final class LeasedRenewal {

	private static final Log logger = LogFactory.getLog(LeasedRenewal.class);

	/** Longest time of a token request, longer settings notwithstanding. */
	static final Duration LONGEST_REQUEST = Duration.ofSeconds(8);

	/** Outlives the request and what is done before and after it. */
	static final Duration LEASE = Duration.ofSeconds(12);

	private static final Duration LONGEST_ACQUISITION = Duration.ofSeconds(2);

	private static final Duration LONGEST_SAVE = Duration.ofSeconds(2);

	private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

	private static final long SHORTEST_PAUSE = 25;

	private static final long LONGEST_PAUSE = 400;

	private static final Retry UNTIL_SAVED = Retry.backoff(600, Duration.ofMillis(100))
		.maxBackoff(Duration.ofSeconds(1))
		.filter(TokenStoreException.class::isInstance);

	private final String holder = UUID.randomUUID().toString();

	private final AuthorizationKey key;

	private final OffloadedTokenStore store;

	private final RefreshTokenClient client;

	private final StoredTokenUse use;

	private final ReauthorizationListener listener;

	private final InstantSource clock;

	private volatile CompletableFuture<?> request = CompletableFuture.completedFuture(null);

	private volatile @Nullable TokenPair unsaved;

	LeasedRenewal(AuthorizationKey key, OffloadedTokenStore store, RefreshTokenClient client, StoredTokenUse use,
			ReauthorizationListener listener, InstantSource clock) {
		this.key = key;
		this.store = store;
		this.client = client;
		this.use = use;
		this.listener = listener;
		this.clock = clock;
	}

	/**
	 * Obtains a token, each time it is subscribed to.
	 * @param held the token that is held
	 * @return a token that serves; a {@link NoAuthorizationException} if the user has to
	 * connect, a {@link TokenRequestException} or a {@link TokenStoreException} if it may
	 * work later
	 */
	Mono<BearerToken> obtain(@Nullable BearerToken held) {
		return attempt(held, 0).timeout(LONGEST_WAIT,
				Mono.error(() -> new TokenStoreException(
						"The tokens of user '%s' are not renewed: another instance has been about to do so for %d s"
							.formatted(this.key.principalName(), LONGEST_WAIT.toSeconds()),
						null)));
	}

	/**
	 * Returns the renewal that is going on. Its answer would be lost if the application
	 * ended now.
	 * @return the renewal, done if there is none
	 */
	CompletableFuture<?> underWay() {
		return this.request;
	}

	private Mono<BearerToken> attempt(@Nullable BearerToken held, int attempt) {
		TokenPair waiting = this.unsaved;
		if (waiting != null) {
			return this.use.serves(waiting, null) ? Mono.just(this.use.token(waiting, held))
					: Mono.error(new TokenStoreException(
							"The renewed tokens of user '%s' are not stored yet".formatted(this.key.principalName()),
							null));
		}
		return this.store.call((tokens) -> tokens.find(this.key))
			.switchIfEmpty(Mono.error(() -> missing("there is no authorization")))
			.flatMap((stored) -> this.use.serves(stored.tokens(), held)
					? Mono.just(this.use.token(stored.tokens(), held)) : renew(stored, held, attempt));
	}

	private Mono<BearerToken> renew(StoredTokens stored, @Nullable BearerToken held, int attempt) {
		OAuth2RefreshToken refreshToken = stored.tokens().refreshToken();
		Mono<BearerToken> again = Mono.delay(pause(attempt)).then(Mono.defer(() -> attempt(held, attempt + 1)));
		if (refreshToken == null) {
			return this.<BearerToken>end(stored, "the access token has ended, and Lofty gave no refresh token")
				.switchIfEmpty(again);
		}
		long asked = this.clock.millis();
		return this.store.call((tokens) -> tokens.lease(this.key, stored.version(), this.holder, LEASE))
			.flatMap((leased) -> leased ? leased(stored, refreshToken, asked) : Mono.empty())
			.switchIfEmpty(again);
	}

	private static Duration pause(int attempt) {
		return Duration.ofMillis(Math.min(SHORTEST_PAUSE << Math.min(attempt, 10), LONGEST_PAUSE));
	}

	private Mono<BearerToken> leased(StoredTokens stored, OAuth2RefreshToken refreshToken, long asked) {
		if (this.clock.millis() - asked > LONGEST_ACQUISITION.toMillis()) {
			// The rest of the lease may be shorter than the request.
			return release().then(Mono.empty());
		}
		long requestedAt = this.clock.millis();
		Mono<BearerToken> renewal = this.client.refresh(this.key.principalName(), stored.tokens(), refreshToken)
			.onErrorResume(TokenRequestException.class, (ex) -> refused(stored, ex))
			.flatMap((response) -> save(stored, response, requestedAt));
		// Who leaves does not cancel it: with the answer the authorization would be lost.
		CompletableFuture<BearerToken> future = renewal.toFuture();
		this.request = future;
		return Mono.fromFuture(future, true);
	}

	private Mono<OAuth2AccessTokenResponse> refused(StoredTokens stored, TokenRequestException ex) {
		return OAuth2ErrorCodes.INVALID_GRANT.equals(ex.error())
				? end(stored, "Lofty refuses to renew the authorization (invalid_grant)")
				: release().then(Mono.error(ex));
	}

	private Mono<BearerToken> save(StoredTokens stored, OAuth2AccessTokenResponse response, long requestedAt) {
		TokenPair renewed = this.use.read(response, stored.tokens(), requestedAt);
		this.unsaved = renewed;
		CompletableFuture<Boolean> saved = this.store
			.call((tokens) -> tokens.replace(this.key, stored.version(), renewed) != null)
			.retryWhen(UNTIL_SAVED)
			.doOnTerminate(() -> this.unsaved = null)
			.toFuture();
		return Mono.fromFuture(saved, true)
			.timeout(LONGEST_SAVE, Mono.just(true))
			.flatMap((done) -> done ? Mono.just(this.use.token(renewed, null)) : Mono.empty());
	}

	private <T> Mono<T> end(StoredTokens stored, String reason) {
		return this.store.call((tokens) -> tokens.delete(this.key, stored.version())).flatMap((deleted) -> {
			if (!deleted) {
				return Mono.empty();
			}
			tell(reason);
			return Mono.error(missing(reason));
		});
	}

	private void tell(String reason) {
		try {
			this.listener.reauthorizationNeeded(this.key.principalName(), reason);
		}
		catch (RuntimeException ex) {
			// The call has to hear of the missing authorization, not of a listener.
			logger.error("A listener failed when a Lofty account had to be connected again", ex);
		}
	}

	private Mono<Void> release() {
		return this.store.call((tokens) -> {
			tokens.release(this.key, this.holder);
			return null;
		}).onErrorComplete().then();
	}

	private NoAuthorizationException missing(String reason) {
		return new NoAuthorizationException(this.key.principalName(), reason);
	}

}
