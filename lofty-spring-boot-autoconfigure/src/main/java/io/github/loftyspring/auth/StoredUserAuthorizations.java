package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientService;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.util.Assert;

/**
 * Keeps users' authorizations in a store of Spring Security and renews their access
 * tokens with the refresh token: one request at a time for a user, whatever the number of
 * calls that wait for it. A refusal forgets the authorization, but only if it still holds
 * the refresh token that was sent.
 *
 * @since 0.1.0
 */
public final class StoredUserAuthorizations implements UserAuthorizations, AutoCloseable {

	private static final Log logger = LogFactory.getLog(StoredUserAuthorizations.class);

	private static final Duration LONGEST_WAY = Duration.ofSeconds(5);

	private final AuthorizationCodeClient client;

	private final OAuth2AuthorizedClientService store;

	private final Scheduler storeThreads;

	private final Consumer<LoftyAuthorizationEvent> events;

	private final InstantSource clock;

	private final ConcurrentMap<String, Renewal> renewals = new ConcurrentHashMap<>();

	private volatile boolean closed;

	/**
	 * Creates the authorizations.
	 * @param client trades refresh tokens
	 * @param store keeps the authorizations
	 * @param storeThreads where the store is asked, {@link Schedulers#immediate()} for
	 * one that never blocks
	 * @param events hears that an authorization is not renewed any more; it may block
	 * @param clock tells when tokens end
	 */
	public StoredUserAuthorizations(AuthorizationCodeClient client, OAuth2AuthorizedClientService store,
			Scheduler storeThreads, Consumer<LoftyAuthorizationEvent> events, InstantSource clock) {
		Assert.notNull(client, "'client' must not be null");
		Assert.notNull(store, "'store' must not be null");
		Assert.notNull(storeThreads, "'storeThreads' must not be null");
		Assert.notNull(events, "'events' must not be null");
		Assert.notNull(clock, "'clock' must not be null");
		this.client = client;
		this.store = store;
		this.storeThreads = storeThreads;
		this.events = events;
		this.clock = clock;
	}

	@Override
	public Mono<OAuth2AuthorizedClient> authorize(String user) {
		return load(user)
			.flatMap((held) -> isUsable(held.getAccessToken(), null) ? Mono.just(held) : renewal(user).flight.join());
	}

	@Override
	public Mono<OAuth2AuthorizedClient> renew(String user, OAuth2AccessToken refused) {
		return Mono.defer(() -> {
			Renewal renewal = renewal(user);
			renewal.refused = refused.getTokenValue();
			return renewal.flight.join();
		});
	}

	private Renewal renewal(String user) {
		Renewal renewal = this.renewals.computeIfAbsent(user, Renewal::new);
		if (this.closed) {
			renewal.flight.close();
		}
		return renewal;
	}

	private boolean isUsable(OAuth2AccessToken token, @Nullable String refused) {
		Instant end = token.getExpiresAt();
		if (token.getTokenValue().equals(refused)) {
			return false;
		}
		return end == null || this.clock.instant().isBefore(end.minus(way(token, end)));
	}

	// A token might end on its way to the server.
	private static Duration way(OAuth2AccessToken token, Instant end) {
		Instant start = token.getIssuedAt();
		Duration tenth = (start != null) ? Duration.between(start, end).dividedBy(10) : LONGEST_WAY;
		return (tenth.compareTo(LONGEST_WAY) < 0) ? tenth : LONGEST_WAY;
	}

	private Mono<OAuth2AuthorizedClient> refresh(OAuth2AuthorizedClient held) {
		if (held.getRefreshToken() == null) {
			return end(held);
		}
		return this.client.refresh(held)
			.flatMap((renewed) -> ask(() -> replace(held, renewed) ? renewed : stored(held.getPrincipalName())))
			.onErrorResume(TokenRequestException.class,
					(ex) -> OAuth2ErrorCodes.INVALID_GRANT.equals(ex.error()) ? end(held) : Mono.error(ex));
	}

	private Mono<OAuth2AuthorizedClient> end(OAuth2AuthorizedClient held) {
		String user = held.getPrincipalName();
		return ask(() -> replace(held, null)).flatMap((ended) -> ended ? publish(user) : load(user));
	}

	private Mono<OAuth2AuthorizedClient> publish(String user) {
		return Mono
			.<OAuth2AuthorizedClient>fromRunnable(
					() -> this.events.accept(new LoftyAuthorizationEvent.ReauthorizationRequired(user)))
			.subscribeOn(Schedulers.boundedElastic())
			// The call has to hear of the missing authorization, not of a listener.
			.onErrorResume((ex) -> {
				logger.error("A listener failed when a Lofty account had to be connected again", ex);
				return Mono.empty();
			});
	}

	/**
	 * Replaces an authorization, unless it was replaced or forgotten by somebody else.
	 */
	private synchronized boolean replace(OAuth2AuthorizedClient held, @Nullable OAuth2AuthorizedClient renewed) {
		OAuth2AuthorizedClient current = stored(held.getPrincipalName());
		if (current == null || !isSame(current.getRefreshToken(), held.getRefreshToken())) {
			return false;
		}
		if (renewed != null) {
			this.store.saveAuthorizedClient(renewed, principal(renewed.getPrincipalName()));
		}
		else {
			this.store.removeAuthorizedClient(AuthorizationCodeClient.REGISTRATION_ID, held.getPrincipalName());
		}
		return true;
	}

	private static boolean isSame(@Nullable OAuth2RefreshToken one, @Nullable OAuth2RefreshToken other) {
		return (one == null || other == null) ? one == other : one.getTokenValue().equals(other.getTokenValue());
	}

	@Override
	public Mono<Void> save(OAuth2AuthorizedClient authorization) {
		return ask(() -> {
			synchronized (this) {
				this.store.saveAuthorizedClient(authorization, principal(authorization.getPrincipalName()));
			}
			return true;
		}).then();
	}

	@Override
	public Mono<Boolean> remove(String user) {
		return ask(() -> {
			synchronized (this) {
				this.renewals.remove(user);
				boolean connected = stored(user) != null;
				this.store.removeAuthorizedClient(AuthorizationCodeClient.REGISTRATION_ID, user);
				return connected;
			}
		});
	}

	@Override
	public Mono<Boolean> isConnected(String user) {
		return load(user).hasElement();
	}

	private Mono<OAuth2AuthorizedClient> load(String user) {
		return ask(() -> stored(user));
	}

	private @Nullable OAuth2AuthorizedClient stored(String user) {
		return this.store.loadAuthorizedClient(AuthorizationCodeClient.REGISTRATION_ID, user);
	}

	private <T> Mono<T> ask(Callable<? extends @Nullable T> question) {
		return Mono.<T>fromCallable(question).subscribeOn(this.storeThreads);
	}

	private static Authentication principal(String user) {
		return UsernamePasswordAuthenticationToken.authenticated(user, null, AuthorityUtils.NO_AUTHORITIES);
	}

	/**
	 * Ends renewals; calls that wait for one fail. It keeps no thread.
	 */
	@Override
	public void close() {
		this.closed = true;
		this.renewals.values().forEach((renewal) -> renewal.flight.close());
	}

	/**
	 * The renewal of a user's token, one at a time.
	 */
	private final class Renewal {

		private final SingleFlight<OAuth2AuthorizedClient> flight;

		private volatile @Nullable String refused;

		Renewal(String user) {
			this.flight = new SingleFlight<>(load(user)
				.flatMap((held) -> isUsable(held.getAccessToken(), this.refused) ? Mono.just(held) : refresh(held)));
		}

	}

}
