package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Authenticates an account by access tokens that the account's own credentials obtain.
 */
final class TokenAuthorization implements AccountAuthorization {

	private final ClientRegistration registration;

	private final Mono<OAuth2AccessTokenResponse> tokenRequest;

	private final Duration defaultLife;

	private final InstantSource clock;

	private final DoubleSupplier jitter;

	private final HeldToken token;

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
		this.token = new HeldToken(this::request, clock, jitter);
	}

	@Override
	public @Nullable BearerToken current() {
		return this.token.current();
	}

	@Override
	public Mono<AuthorizationHeader> obtain() {
		return this.token.obtain().cast(AuthorizationHeader.class);
	}

	@Override
	public Mono<AuthorizationHeader> replace(AuthorizationHeader refused) {
		if (refused instanceof BearerToken sent) {
			this.token.drop(sent);
		}
		return obtain();
	}

	private Mono<BearerToken> request(@Nullable BearerToken held) {
		long now = this.clock.millis();
		return this.tokenRequest.map((response) -> token(response, held, now));
	}

	private BearerToken token(OAuth2AccessTokenResponse response, @Nullable BearerToken held, long requestedAt) {
		OAuth2AccessToken issued = response.getAccessToken();
		Duration life = StatedLife.parse(response.getAdditionalParameters().get(StatedLife.PARAMETER));
		TokenSchedule schedule = (held != null && issued.getTokenValue().equals(valueOf(held)))
				? held.schedule().again(requestedAt, life)
				: TokenSchedule.of(requestedAt, (life != null) ? life : this.defaultLife, this.jitter.getAsDouble());
		OAuth2AccessToken accessToken = new OAuth2AccessToken(issued.getTokenType(), issued.getTokenValue(),
				Instant.ofEpochMilli(requestedAt), Instant.ofEpochMilli(schedule.expiresAt()),
				issued.getScopes().isEmpty() ? this.registration.getScopes() : issued.getScopes());
		return new BearerToken(new OAuth2AuthorizedClient(this.registration, this.registration.getRegistrationId(),
				accessToken, response.getRefreshToken()), schedule);
	}

	private static String valueOf(BearerToken token) {
		return token.authorizedClient().getAccessToken().getTokenValue();
	}

	@Override
	public void invalidate() {
		this.token.invalidate();
	}

	@Override
	public AccountStatus status() {
		return new AccountStatus(this.registration.getRegistrationId(), AccountStatus.Mode.CLIENT_CREDENTIALS,
				this.token.expiresAt());
	}

	@Override
	public void close() {
		this.token.close();
	}

}
