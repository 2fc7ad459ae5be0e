package io.github.loftyspring.auth;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * When an access token is to be renewed and when it ends, in milliseconds since the
 * epoch.
 *
 * @param renewAt from when on it is renewed in the background
 * @param staleAt from when on calls wait for a new one, as it might end on its way
 * @param expiresAt when it ends
 */
record TokenSchedule(long renewAt, long staleAt, long expiresAt) {

	static final TokenSchedule NEVER = new TokenSchedule(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

	private static final long LONGEST_WAY = Duration.ofSeconds(5).toMillis();

	private static final long SHORTEST_LIFE = Duration.ofSeconds(1).toMillis();

	/**
	 * Schedules a token that was not known before.
	 * @param requestedAt when it was asked for
	 * @param life how long it lives from then on
	 * @param jitter where in its span the renewal lies, from 0 to 1
	 * @return the schedule
	 */
	static TokenSchedule of(long requestedAt, Duration life, double jitter) {
		long millis = life.toMillis();
		long expiresAt = requestedAt + millis;
		long renewAt = requestedAt + Math.round(millis * (0.75 + 0.1 * jitter));
		return new TokenSchedule(renewAt, expiresAt - Math.min(millis / 10, LONGEST_WAY), expiresAt);
	}

	/**
	 * Schedules a token that the server handed out once more. It will go on doing so
	 * until the token ends, so there is no use in asking before.
	 * @param requestedAt when it was asked for
	 * @param life how long it lives from then on, {@code null} if the server does not
	 * tell
	 * @return the schedule
	 */
	TokenSchedule again(long requestedAt, @Nullable Duration life) {
		long end = (life != null) ? requestedAt + life.toMillis()
				: Math.max(this.expiresAt, requestedAt + SHORTEST_LIFE);
		return new TokenSchedule(end, end, end);
	}

}
