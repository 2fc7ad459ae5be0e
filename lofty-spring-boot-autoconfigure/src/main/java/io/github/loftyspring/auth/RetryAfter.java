package io.github.loftyspring.auth;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Reads {@code Retry-After}, which holds seconds or a date. A date is compared with the
 * server's own clock where the answer tells it.
 */
final class RetryAfter {

	private static final Duration LONGEST = Duration.ofDays(1);

	private RetryAfter() {
	}

	/**
	 * Reads the header.
	 * @param headers the answer's headers by name
	 * @param now the time
	 * @return the pause, at most a day, {@code null} if there is none that makes sense
	 */
	static @Nullable Duration read(UnaryOperator<@Nullable String> headers, Instant now) {
		String value = headers.apply(HttpHeaders.RETRY_AFTER);
		if (value == null) {
			return null;
		}
		try {
			String text = value.trim();
			Duration pause = text.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(text))
					: Duration.between(serverTime(headers.apply(HttpHeaders.DATE), now), date(text));
			return pause.isNegative() ? Duration.ZERO : (pause.compareTo(LONGEST) > 0) ? LONGEST : pause;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Instant serverTime(@Nullable String date, Instant now) {
		try {
			return (date != null) ? date(date) : now;
		}
		catch (DateTimeException ex) {
			return now;
		}
	}

	private static Instant date(String text) {
		return Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim()));
	}

}
