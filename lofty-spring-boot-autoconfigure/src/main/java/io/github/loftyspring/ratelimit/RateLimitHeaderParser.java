package io.github.loftyspring.ratelimit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads rate-limit headers: {@code X-RateLimit-*} as Lofty documents them,
 * {@code RateLimit-*} of the older IETF drafts, {@code RateLimit} with
 * {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers, and
 * {@code Retry-After} in both forms of RFC 9110. A value that is malformed, negative or
 * absurd counts as missing; nothing that a server sends makes it throw.
 */
final class RateLimitHeaderParser {

	private static final long EPOCH_MILLIS_FROM = 1_000_000_000_000L;

	private static final long EPOCH_SECONDS_FROM = 1_000_000_000L;

	private static final long YEAR_2200_MILLIS = 7_258_118_400_000L;

	private static final long LONGEST_WAIT_SECONDS = Duration.ofDays(1).toSeconds();

	private static final int LARGEST_COUNT = 1_000_000_000;

	private static final Pattern DIGITS = Pattern.compile("\\d{1,18}");

	private static final Pattern LIST_TAIL = Pattern.compile(",.*", Pattern.DOTALL);

	private static final Pattern PARAMETER = Pattern
		.compile("(?:^|[,;\\s])(limit|remaining|reset|r|t|q|w)\\s*=\\s*\"?(\\d{1,18})");

	/** Lofty's own example answers 21000 where a window has 60 seconds. */
	private final long windowSeconds;

	RateLimitHeaderParser(Duration window) {
		this.windowSeconds = Math.max(1, (window.toMillis() + 999) / 1000);
	}

	/**
	 * Reads the headers of one answer.
	 * @param header looks a header up by its name, ignoring case
	 * @return what the answer says
	 */
	RateLimitHeaders parse(UnaryOperator<@Nullable String> header) {
		Integer limit = count(header.apply("X-RateLimit-Limit"));
		Integer remaining = count(header.apply("X-RateLimit-Remaining"));
		RateLimitHeaders.Reset reset = reset(header.apply("X-RateLimit-Reset"));
		if (limit == null) {
			limit = count(header.apply("RateLimit-Limit"));
		}
		if (remaining == null) {
			remaining = count(header.apply("RateLimit-Remaining"));
		}
		if (reset == null) {
			reset = reset(header.apply("RateLimit-Reset"));
		}
		if (limit == null || remaining == null || reset == null) {
			Fields fields = Fields.of(header.apply("RateLimit"), header.apply("RateLimit-Policy"));
			limit = (limit != null) ? limit : fields.limit;
			remaining = (remaining != null) ? remaining : fields.remaining;
			reset = (reset != null) ? reset : fields.reset;
		}
		if (limit != null && (limit == 0 || (remaining != null && remaining > limit))) {
			limit = null;
			remaining = null;
		}
		String retryAfter = header.apply("Retry-After");
		return new RateLimitHeaders(limit, remaining, reset, seconds(retryAfter), date(retryAfter),
				date(header.apply("Date")));
	}

	private RateLimitHeaders.@Nullable Reset reset(@Nullable String text) {
		Long value = number(text);
		if (value == null || value > YEAR_2200_MILLIS) {
			return null;
		}
		if (value >= EPOCH_MILLIS_FROM) {
			return new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.EPOCH_MILLIS, value);
		}
		if (value >= EPOCH_SECONDS_FROM) {
			return new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.EPOCH_SECONDS, value);
		}
		if (value <= this.windowSeconds) {
			return new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, value);
		}
		if (value <= LONGEST_WAIT_SECONDS * 1000) {
			return new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.MILLIS_LEFT, value);
		}
		return null;
	}

	private static @Nullable Integer count(@Nullable String text) {
		// An older draft lists the policies behind the limit: "100, 100;w=60".
		Long value = (text != null) ? number(LIST_TAIL.matcher(text).replaceFirst("")) : null;
		return (value != null && value <= LARGEST_COUNT) ? Integer.valueOf(value.intValue()) : null;
	}

	private static @Nullable Duration seconds(@Nullable String text) {
		Long value = number(text);
		return (value != null && value <= LONGEST_WAIT_SECONDS) ? Duration.ofSeconds(value) : null;
	}

	private static @Nullable Long number(@Nullable String text) {
		if (text == null) {
			return null;
		}
		String trimmed = text.trim();
		return DIGITS.matcher(trimmed).matches() ? Long.valueOf(trimmed) : null;
	}

	private static @Nullable Instant date(@Nullable String text) {
		if (text == null || text.length() < 20) {
			return null;
		}
		try {
			Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim()));
			long millis = date.toEpochMilli();
			return (millis >= 0 && millis <= YEAR_2200_MILLIS) ? date : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/**
	 * The fields of {@code RateLimit} and {@code RateLimit-Policy}, in the present and
	 * the older combined form of the draft.
	 */
	private static final class Fields {

		private @Nullable Integer limit;

		private @Nullable Integer remaining;

		private RateLimitHeaders.@Nullable Reset reset;

		static Fields of(@Nullable String rateLimit, @Nullable String policy) {
			Fields fields = new Fields();
			fields.read(rateLimit);
			fields.read(policy);
			return fields;
		}

		private void read(@Nullable String text) {
			if (text == null) {
				return;
			}
			// Only the first member counts: a list names several policies.
			Matcher matcher = PARAMETER.matcher(text);
			while (matcher.find()) {
				String value = matcher.group(2);
				switch (matcher.group(1)) {
					case "limit", "q" -> this.limit = (this.limit != null) ? this.limit : count(value);
					case "remaining", "r" -> this.remaining = (this.remaining != null) ? this.remaining : count(value);
					case "reset", "t" -> this.reset = (this.reset != null) ? this.reset : left(value);
					default -> {
					}
				}
			}
		}

		private static RateLimitHeaders.@Nullable Reset left(String text) {
			Duration value = seconds(text);
			return (value != null)
					? new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, value.toSeconds()) : null;
		}

	}

}
