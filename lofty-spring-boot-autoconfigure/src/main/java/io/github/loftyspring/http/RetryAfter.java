package io.github.loftyspring.http;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads {@code Retry-After} (RFC 9110, section 10.2.3), seconds or a date. A date is
 * compared with the answer's own {@code Date}, so that the two clocks need not agree.
 */
public final class RetryAfter {

	private RetryAfter() {
	}

	/**
	 * Reads the header.
	 * @param headers the answer's headers
	 * @return the time to wait, not negative, or {@code null} when the header is absent
	 * or malformed
	 */
	public static @Nullable Duration of(HttpHeaders headers) {
		String value = headers.getFirst(HttpHeaders.RETRY_AFTER);
		if (value == null) {
			return null;
		}
		String text = value.strip();
		if (text.matches("\\d{1,9}")) {
			return Duration.ofSeconds(Long.parseLong(text));
		}
		try {
			long until = headers.getFirstDate(HttpHeaders.RETRY_AFTER);
			long sent = headers.getDate();
			long now = (sent >= 0) ? sent : Instant.now().toEpochMilli();
			return (until >= 0) ? Duration.ofMillis(Math.max(0, until - now)) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

}
