package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.github.loftyspring.auth.store.TokenPair;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;

/**
 * Decides for how long the tokens of a user serve, and when the store is looked at again:
 * another instance may have stored others.
 */
final class StoredTokenUse {

	/** Time until a disconnect by another instance is noticed, at the latest. */
	private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

	private final ClientRegistration registration;

	private final String principalName;

	private final Duration defaultLife;

	private final InstantSource clock;

	private final double jitter;

	private volatile @Nullable String refused;

	/**
	 * Creates the rules for one user.
	 * @param registration the application
	 * @param principalName the user's name
	 * @param defaultLife life of a token whose end is not known
	 * @param clock the clock
	 * @param jitter where in its span the renewal lies, from 0 to 1
	 */
	StoredTokenUse(ClientRegistration registration, String principalName, Duration defaultLife, InstantSource clock,
			double jitter) {
		this.registration = registration;
		this.principalName = principalName;
		this.defaultLife = defaultLife;
		this.clock = clock;
		this.jitter = jitter;
	}

	/**
	 * Notes an access token that the API does not take.
	 * @param token its value
	 */
	void refuse(String token) {
		this.refused = token;
	}

	/**
	 * Tells whether tokens from the store serve. If they are others than those held, they
	 * do until calls have to wait for a renewal.
	 * @param tokens the tokens
	 * @param held the token that is held
	 * @return whether they do; otherwise they have to be renewed
	 */
	boolean serves(TokenPair tokens, @Nullable BearerToken held) {
		String value = tokens.accessToken().getTokenValue();
		TokenSchedule schedule = schedule(tokens);
		boolean known = held != null && value.equals(value(held));
		return !value.equals(this.refused) && this.clock.millis() < (known ? schedule.renewAt() : schedule.staleAt());
	}

	/**
	 * Makes the token to hold.
	 * @param tokens the tokens
	 * @param held the one that is held
	 * @return the token
	 */
	BearerToken token(TokenPair tokens, @Nullable BearerToken held) {
		TokenSchedule schedule = schedule(tokens);
		long lookAgainAt = Math.min(schedule.renewAt(), this.clock.millis() + LOOK_AGAIN.toMillis());
		BearerToken token = new BearerToken(
				new OAuth2AuthorizedClient(this.registration, this.principalName, tokens.accessToken(),
						tokens.refreshToken()),
				new TokenSchedule(lookAgainAt, schedule.staleAt(), schedule.expiresAt()));
		if (held != null && held.hasWorked() && value(held).equals(value(token))) {
			token.markAsWorking();
		}
		return token;
	}

	/**
	 * Reads renewed tokens.
	 * @param response the token endpoint's answer
	 * @param renewed the tokens that were renewed; their refresh token stays if the
	 * answer has none
	 * @param requestedAt when they were asked for, in milliseconds since the epoch
	 * @return the tokens
	 */
	TokenPair read(OAuth2AccessTokenResponse response, TokenPair renewed, long requestedAt) {
		Duration life = StatedLife.parse(response.getAdditionalParameters().get(StatedLife.PARAMETER));
		OAuth2AccessToken issued = response.getAccessToken();
		Instant issuedAt = Instant.ofEpochMilli(requestedAt);
		OAuth2AccessToken accessToken = new OAuth2AccessToken(issued.getTokenType(), issued.getTokenValue(), issuedAt,
				issuedAt.plus((life != null) ? life : this.defaultLife),
				issued.getScopes().isEmpty() ? renewed.accessToken().getScopes() : issued.getScopes());
		return new TokenPair(accessToken,
				(response.getRefreshToken() != null) ? response.getRefreshToken() : renewed.refreshToken());
	}

	private TokenSchedule schedule(TokenPair tokens) {
		Instant issuedAt = tokens.accessToken().getIssuedAt();
		Instant expiresAt = tokens.accessToken().getExpiresAt();
		long begin = (issuedAt != null) ? issuedAt.toEpochMilli() : this.clock.millis();
		long end = (expiresAt != null) ? expiresAt.toEpochMilli() : begin + this.defaultLife.toMillis();
		return (tokens.refreshToken() != null) ? TokenSchedule.of(begin, Duration.ofMillis(end - begin), this.jitter)
				: new TokenSchedule(end, end, end);
	}

	static String value(BearerToken token) {
		return token.authorizedClient().getAccessToken().getTokenValue();
	}

}
