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

	/** Later times do not fit into the nanoseconds that the arithmetic runs on. */
	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	private static final long LONGEST_WAIT_SECONDS = Duration.ofDays(1).toSeconds();

	private static final int LARGEST_COUNT = 1_000_000_000;

	private static final int MOST_DIGITS = 18;

	/** Lofty's own example answers 21000 where a window has 60 seconds. */
	private final long windowSeconds;

	/** All answers of one second carry the same date. */
	private volatile @Nullable ReadDate lastDate;

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
		if (limit == null && remaining == null && reset == null) {
			Fields fields = Fields.of(header.apply("RateLimit"), header.apply("RateLimit-Policy"));
			limit = fields.limit;
			remaining = fields.remaining;
			reset = fields.reset;
		}
		if (limit != null && (limit == 0 || (remaining != null && remaining > limit))) {
			limit = null;
			remaining = null;
		}
		String retryAfter = header.apply("Retry-After");
		return new RateLimitHeaders(limit, remaining, reset, seconds(retryAfter), date(retryAfter),
				cachedDate(header.apply("Date")));
	}

	private RateLimitHeaders.@Nullable Reset reset(@Nullable String text) {
		long value = number(text);
		if (value < 0 || value >= LATEST.toEpochMilli()) {
			return null;
		}
		if (value >= EPOCH_MILLIS_FROM) {
			return new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.EPOCH_MILLIS, value);
		}
		if (value >= LATEST.getEpochSecond()) {
			return null;
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
		long value = number(text);
		return (value >= 0 && value <= LARGEST_COUNT) ? Integer.valueOf((int) value) : null;
	}

	private static @Nullable Duration seconds(@Nullable String text) {
		long value = number(text);
		return (value >= 0 && value <= LONGEST_WAIT_SECONDS) ? Duration.ofSeconds(value) : null;
	}

	/**
	 * Reads a number that stands alone or before the quota policies which the older
	 * drafts append to it, as in {@code 100, 100;w=60}.
	 * @param text the header's value
	 * @return the number, or -1 when it is none
	 */
	private static long number(@Nullable String text) {
		if (text == null) {
			return -1;
		}
		String trimmed = text.trim();
		long value = 0;
		int digits = 0;
		while (digits < trimmed.length() && isDigit(trimmed.charAt(digits))) {
			if (digits == MOST_DIGITS) {
				return -1;
			}
			value = 10 * value + trimmed.charAt(digits) - '0';
			digits++;
		}
		return (digits > 0 && (digits == trimmed.length() || startsPolicies(trimmed.charAt(digits)))) ? value : -1;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
	}

	private static boolean startsPolicies(char character) {
		return character == ',' || character == ';';
	}

	private @Nullable Instant cachedDate(@Nullable String text) {
		if (text == null) {
			return null;
		}
		ReadDate last = this.lastDate;
		if (last == null || !last.text().equals(text)) {
			last = new ReadDate(text, date(text));
			this.lastDate = last;
		}
		return last.date();
	}

	private static @Nullable Instant date(@Nullable String text) {
		if (text == null || text.isEmpty() || isDigit(text.charAt(0))) {
			return null;
		}
		try {
			Instant date = Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text.trim()));
			return (date.isAfter(Instant.EPOCH) && date.isBefore(LATEST)) ? date : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private record ReadDate(String text, @Nullable Instant date) {
	}

	/**
	 * The fields of {@code RateLimit} and {@code RateLimit-Policy}: in the present form
	 * of the draft, {@code "name";r=50;t=30} and {@code "name";q=100;w=60}, and in an
	 * older one, {@code limit=100, remaining=50, reset=30}.
	 */
	private static final class Fields {

		/** The first of several policies, with the name that it starts with. */
		private static final Pattern FIRST_MEMBER = Pattern.compile("\\s*\"[^\"]*\"([^,]*)");

		private static final Pattern PARAMETER = Pattern
			.compile("(?:^|[,;\\s])(limit|remaining|reset|r|t|q)\\s*=\\s*(\\d{1,18})(?=$|[,;\\s])");

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
			Matcher member = FIRST_MEMBER.matcher(text);
			Matcher matcher = PARAMETER.matcher(member.lookingAt() ? member.group(1) : text);
			while (matcher.find()) {
				String value = matcher.group(2);
				switch (matcher.group(1)) {
					case "limit", "q" -> this.limit = (this.limit != null) ? this.limit : count(value);
					case "remaining", "r" -> this.remaining = (this.remaining != null) ? this.remaining : count(value);
					default -> this.reset = (this.reset != null) ? this.reset : left(value);
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
