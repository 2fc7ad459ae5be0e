package io.github.loftyspring.auth;

import java.math.BigDecimal;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;

/**
 * Reads how long a token lives from what a server wrote as {@code expires_in}: seconds,
 * with or without a fraction, as a number or as text.
 */
final class StatedLife {

	/**
	 * The answer's parameter that holds {@code expires_in} as it was written. Spring
	 * Security's own field takes whole seconds and turns nonsense into one second.
	 */
	static final String PARAMETER = OAuth2ParameterNames.EXPIRES_IN;

	private static final BigDecimal LONGEST_SECONDS = BigDecimal.valueOf(Duration.ofDays(366).toSeconds());

	private StatedLife() {
	}

	/**
	 * Reads the life.
	 * @param written what was written
	 * @return the life, {@code null} if nothing that makes sense was written
	 */
	static @Nullable Duration parse(@Nullable Object written) {
		if (written == null) {
			return null;
		}
		try {
			BigDecimal seconds = new BigDecimal(written.toString().trim());
			boolean sensible = seconds.signum() > 0 && seconds.compareTo(LONGEST_SECONDS) <= 0;
			Duration life = sensible ? Duration.ofMillis(seconds.movePointRight(3).longValue()) : Duration.ZERO;
			return life.isZero() ? null : life;
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

}
