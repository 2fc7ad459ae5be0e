package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.DoubleSupplier;

import io.github.loftyspring.auth.store.AuthorizationKey;
import io.github.loftyspring.auth.store.TokenPair;
import io.github.loftyspring.auth.store.TokenStore;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The authorizations of users who connected a Lofty account: stores them, forgets them,
 * and gives access tokens that live. One token request renews a user's tokens, however
 * many calls wait and however many instances share the store. From about 80 % of a
 * token's life on its use starts the renewal in the background.
 * <p>
 * A token in memory is used without a look into the store for up to 30 seconds; while the
 * store is away it is used until it ends.
 *
 * @since 0.1.0
 */
public final class StoredAuthorizations implements UserAuthorizations, AutoCloseable {

	private final ClientRegistration registration;

	private final TokenStore store;

	private final OffloadedTokenStore offloaded;

	private final RefreshTokenClient client;

	private final Duration defaultLife;

	private final ReauthorizationListener listener;

	private final InstantSource clock;

	private final DoubleSupplier jitter;

	private final ConcurrentMap<String, StoredAuthorization> inUse = new ConcurrentHashMap<>();

	private final IdleSweep sweep = new IdleSweep();

	private volatile boolean closed;

	/**
	 * Creates the authorizations; nothing is read yet.
	 * @param registration the application that users connect with
	 * @param store where their tokens are
	 * @param settings how tokens are fetched
	 * @param tokenWebClient sends token requests; it must not follow redirects
	 * @param listener hears when a user has to connect again
	 */
	public StoredAuthorizations(ClientRegistration registration, TokenStore store, OAuth2Settings settings,
			WebClient tokenWebClient, ReauthorizationListener listener) {
		this(registration, store, settings, tokenWebClient, listener, InstantSource.system(),
				() -> ThreadLocalRandom.current().nextDouble());
	}

	/**
	 * Creates the authorizations with another clock and other chance.
	 * @param registration the application that users connect with
	 * @param store where their tokens are
	 * @param settings how tokens are fetched
	 * @param tokenWebClient sends token requests; it must not follow redirects
	 * @param listener hears when a user has to connect again
	 * @param clock tells when tokens are to be renewed and end
	 * @param jitter numbers from 0 to 1 that spread renewals
	 */
	public StoredAuthorizations(ClientRegistration registration, TokenStore store, OAuth2Settings settings,
			WebClient tokenWebClient, ReauthorizationListener listener, InstantSource clock, DoubleSupplier jitter) {
		Assert.notNull(registration, "'registration' must not be null");
		Assert.notNull(store, "'store' must not be null");
		Assert.notNull(settings, "'settings' must not be null");
		Assert.notNull(tokenWebClient, "'tokenWebClient' must not be null");
		Assert.notNull(listener, "'listener' must not be null");
		Assert.notNull(clock, "'clock' must not be null");
		Assert.notNull(jitter, "'jitter' must not be null");
		this.registration = registration;
		this.store = store;
		this.offloaded = new OffloadedTokenStore(store);
		this.client = new RefreshTokenClient(registration, shorter(settings), tokenWebClient, clock);
		this.defaultLife = settings.defaultTokenLife();
		this.listener = listener;
		this.clock = clock;
		this.jitter = jitter;
	}

	private static OAuth2Settings shorter(OAuth2Settings settings) {
		return (settings.requestTimeout().compareTo(LeasedRenewal.LONGEST_REQUEST) > 0)
				? settings.withRequestTimeout(LeasedRenewal.LONGEST_REQUEST) : settings;
	}

	@Override
	public Mono<OAuth2AuthorizedClient> authorize(String user) {
		return Mono.defer(() -> of(user).token()).transform(StoredAuthorizations::authorizedClient);
	}

	@Override
	public Mono<OAuth2AuthorizedClient> renew(String user, OAuth2AccessToken refused) {
		return Mono.defer(() -> of(user).replace(refused.getTokenValue()))
			.transform(StoredAuthorizations::authorizedClient);
	}

	private static Mono<OAuth2AuthorizedClient> authorizedClient(Mono<BearerToken> token) {
		return token.map(BearerToken::authorizedClient)
			.onErrorResume(NoAuthorizationException.class, (ex) -> Mono.empty());
	}

	@Override
	public Mono<Void> save(OAuth2AuthorizedClient authorization) {
		return this.offloaded.call((tokens) -> {
			store(authorization.getPrincipalName(), authorization);
			return null;
		}).then();
	}

	@Override
	public Mono<Boolean> remove(String user) {
		return this.offloaded.call((tokens) -> delete(user));
	}

	@Override
	public Mono<Boolean> isConnected(String user) {
		return this.offloaded.call((tokens) -> tokens.find(key(user)) != null);
	}

	private void store(String user, OAuth2AuthorizedClient authorization) {
		String id = authorization.getClientRegistration().getRegistrationId();
		Assert.isTrue(isOurs(id), () -> "'authorization' must be of registration '%s', but is of '%s'"
			.formatted(this.registration.getRegistrationId(), id));
		this.store.save(key(user), new TokenPair(authorization.getAccessToken(), authorization.getRefreshToken()));
		evict(user);
	}

	private boolean delete(String user) {
		evict(user);
		boolean deleted = this.store.delete(key(user));
		evict(user);
		return deleted;
	}

	/**
	 * Forgets what is in memory of a user, so that the next call looks into the store.
	 * @param principalName the user's name
	 */
	public void evict(String principalName) {
		this.inUse.remove(principalName);
	}

	/**
	 * Tells what is known of the users in use.
	 * @return their status, sorted by name
	 */
	public List<AccountStatus> status() {
		return this.inUse.keySet()
			.stream()
			.sorted()
			.map(this.inUse::get)
			.filter((authorization) -> authorization != null)
			.map(AccountAuthorization::status)
			.toList();
	}

	/**
	 * Returns how the calls for a user authenticate; nothing is read yet.
	 * @param principalName the user's name
	 * @return the authorization
	 */
	StoredAuthorization of(String principalName) {
		Assert.state(!this.closed, "The Lofty client is closed");
		StoredAuthorization known = this.inUse.get(principalName);
		if (known != null) {
			return known;
		}
		this.sweep.run(this.inUse);
		return this.inUse.computeIfAbsent(principalName, this::create);
	}

	private StoredAuthorization create(String principalName) {
		StoredTokenUse use = new StoredTokenUse(this.registration, principalName, this.defaultLife, this.clock,
				this.jitter.getAsDouble());
		LeasedRenewal renewal = new LeasedRenewal(key(principalName), this.offloaded, this.client, use, this.listener,
				this.clock);
		return new StoredAuthorization(principalName, use, renewal, this.clock, this.jitter);
	}

	private AuthorizationKey key(String principalName) {
		return new AuthorizationKey(this.registration.getRegistrationId(), principalName);
	}

	private boolean isOurs(String registrationId) {
		return this.registration.getRegistrationId().equals(registrationId);
	}

	/**
	 * Begins no renewal any more, and waits for those that are under way, for some
	 * seconds at most: with their answers the authorizations would be lost.
	 */
	@Override
	public void close() {
		this.closed = true;
		CompletableFuture<?>[] renewals = this.inUse.values()
			.stream()
			.map(StoredAuthorization::underWay)
			.toArray(CompletableFuture<?>[]::new);
		try {
			CompletableFuture.allOf(renewals).get(LeasedRenewal.LEASE.toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException | TimeoutException ex) {
			// Those who wait for the renewals hear it.
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.inUse.values().forEach(AccountAuthorization::close);
		this.offloaded.close();
	}

	/**
	 * Names the registration.
	 */
	@Override
	public String toString() {
		return "StoredAuthorizations{registration=" + this.registration.getRegistrationId() + "}";
	}

}
