package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.DoubleSupplier;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.core.log.LogMessage;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Authenticates an account by access tokens. Use of a token that nears its end starts its
 * renewal, so an account without calls makes no token requests; while a token lives no
 * call waits for its renewal or hears that it failed.
 */
final class TokenAuthorization implements AccountAuthorization {

	private static final Log logger = LogFactory.getLog(TokenAuthorization.class);

	private final ClientRegistration registration;

	private final Mono<OAuth2AccessTokenResponse> tokenRequest;

	private final Duration defaultLife;

	private final InstantSource clock;

	private final DoubleSupplier jitter;

	private final RenewalBackoff backoff;

	private final SingleFlight<BearerToken> flight = new SingleFlight<>(Mono.defer(this::fetch));

	private final AtomicReference<@Nullable BearerToken> token = new AtomicReference<>();

	/**
	 * Creates the authorization.
	 * @param registration the registration, whose id is the account's name
	 * @param tokenRequest asks for a token, each time it is subscribed to
	 * @param defaultLife life of a token when the answer tells none
	 * @param clock the clock
	 * @param jitter numbers from 0 to 1
	 */
	TokenAuthorization(ClientRegistration registration, Mono<OAuth2AccessTokenResponse> tokenRequest,
			Duration defaultLife, InstantSource clock, DoubleSupplier jitter) {
		this.registration = registration;
		this.tokenRequest = tokenRequest;
		this.defaultLife = defaultLife;
		this.clock = clock;
		this.jitter = jitter;
		this.backoff = new RenewalBackoff(jitter);
	}

	@Override
	public @Nullable BearerToken current() {
		BearerToken held = this.token.get();
		if (held == null) {
			return null;
		}
		long now = this.clock.millis();
		if (now < held.schedule().renewAt()) {
			return held;
		}
		return (now < held.schedule().expiresAt()) ? renewing(held, now) : null;
	}

	private @Nullable BearerToken renewing(BearerToken held, long now) {
		if (this.backoff.allows(now)) {
			if (now >= held.schedule().staleAt()) {
				return null;
			}
			this.flight.start();
		}
		return held;
	}

	@Override
	public Mono<AuthorizationHeader> obtain() {
		return Mono.defer(() -> {
			BearerToken held = current();
			return (held != null) ? Mono.just(held) : this.flight.join();
		});
	}

	@Override
	public Mono<AuthorizationHeader> replace(AuthorizationHeader refused) {
		if (refused instanceof BearerToken sent) {
			this.token.compareAndSet(sent, null);
		}
		return obtain();
	}

	private Mono<BearerToken> fetch() {
		BearerToken held = this.token.get();
		long now = this.clock.millis();
		if (held != null && now < held.schedule().renewAt()) {
			return Mono.just(held);
		}
		return this.tokenRequest.map((response) -> accept(response, held, now))
			.onErrorResume((ex) -> (held != null && isUsable(held)) ? keep(held, ex) : Mono.error(ex));
	}

	private BearerToken accept(OAuth2AccessTokenResponse response, @Nullable BearerToken held, long requestedAt) {
		OAuth2AccessToken issued = response.getAccessToken();
		Duration life = StatedLife.parse(response.getAdditionalParameters().get(StatedLife.PARAMETER));
		TokenSchedule schedule = (held != null && issued.getTokenValue().equals(valueOf(held)))
				? held.schedule().again(requestedAt, life)
				: TokenSchedule.of(requestedAt, (life != null) ? life : this.defaultLife, this.jitter.getAsDouble());
		OAuth2AccessToken accessToken = new OAuth2AccessToken(issued.getTokenType(), issued.getTokenValue(),
				Instant.ofEpochMilli(requestedAt), Instant.ofEpochMilli(schedule.expiresAt()),
				issued.getScopes().isEmpty() ? this.registration.getScopes() : issued.getScopes());
		BearerToken fetched = new BearerToken(new OAuth2AuthorizedClient(this.registration,
				this.registration.getRegistrationId(), accessToken, response.getRefreshToken()), schedule);
		this.backoff.succeeded();
		this.token.set(fetched);
		return fetched;
	}

	private boolean isUsable(BearerToken held) {
		return this.token.get() == held && this.clock.millis() < held.schedule().expiresAt();
	}

	private Mono<BearerToken> keep(BearerToken held, Throwable ex) {
		long now = this.clock.millis();
		this.backoff.failed(now, held.schedule().expiresAt() - now,
				(ex instanceof TokenRequestException refused) ? refused.retryAfter() : null);
		logger.warn(LogMessage.format("The token is not renewed yet and still used until %s: %s",
				Instant.ofEpochMilli(held.schedule().expiresAt()), ex.getMessage()));
		return Mono.just(held);
	}

	private static String valueOf(BearerToken token) {
		return token.authorizedClient().getAccessToken().getTokenValue();
	}

	@Override
	public void invalidate() {
		this.token.set(null);
	}

	@Override
	public AccountStatus status() {
		BearerToken held = this.token.get();
		return new AccountStatus(this.registration.getRegistrationId(), AccountStatus.Mode.CLIENT_CREDENTIALS,
				(held != null) ? Instant.ofEpochMilli(held.schedule().expiresAt()) : null);
	}

	@Override
	public void close() {
		this.flight.close();
	}

}
