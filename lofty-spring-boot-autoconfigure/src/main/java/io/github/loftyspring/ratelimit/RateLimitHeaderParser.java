package io.github.loftyspring.ratelimit;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;

import io.github.loftyspring.ratelimit.RateLimitHeaders.Reset;
import org.jspecify.annotations.Nullable;

/**
 * Reads rate-limit headers: {@code X-RateLimit-*} as Lofty documents them,
 * {@code RateLimit-*} of the older IETF drafts, {@code RateLimit} with
 * {@code RateLimit-Policy} of draft-ietf-httpapi-ratelimit-headers, and
 * {@code Retry-After} in both forms of RFC 9110. A value that is malformed, negative or
 * absurd counts as missing; nothing that a server sends makes it throw.
 * <p>
 * The first family that says anything is followed, in this order; single values that it
 * lacks are taken from {@code RateLimit-*}. Several policies in {@code RateLimit}:
 * {@link QuotaItem#decisive}.
 */
final class RateLimitHeaderParser {

	private static final String POLICY = "RateLimit-Policy";

	private static final long EPOCH_MILLIS_FROM = 1_000_000_000_000L;

	private static final long EPOCH_SECONDS_FROM = 1_000_000_000L;

	/** Later times do not fit into the nanoseconds that the arithmetic runs on. */
	private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

	private static final long DAY_SECONDS = Duration.ofDays(1).toSeconds();

	private static final long MISSING = QuotaItem.MISSING;

	private static final long UNREADABLE = -2;

	private static final int MOST_DIGITS = 18;

	/** Lofty's own example answers 21000 where a window has 60 seconds. */
	private final long windowSeconds;

	private final IgnoredHeaders ignored;

	/** All answers of one second carry the same date. */
	private volatile @Nullable ReadDate lastDate;

	/**
	 * Creates a parser.
	 * @param window length of the window when headers do not tell it
	 * @param ignored counts what is not followed
	 */
	RateLimitHeaderParser(Duration window, IgnoredHeaders ignored) {
		this.windowSeconds = Math.max(1, (window.toMillis() + 999) / 1000);
		this.ignored = ignored;
	}

	/**
	 * Reads the headers of one answer.
	 * @param headers the headers
	 * @return what the answer says
	 */
	RateLimitHeaders parse(AnswerHeaders headers) {
		String limitText = headers.first("X-RateLimit-Limit");
		long limit = count(limitText);
		if (limit == MISSING) {
			limitText = headers.first("RateLimit-Limit");
			limit = count(limitText);
		}
		long remaining = count(headers.first("X-RateLimit-Remaining"));
		if (remaining == MISSING) {
			remaining = count(headers.first("RateLimit-Remaining"));
		}
		long window = (limit != MISSING && limitText != null) ? window(limit, limitText, headers) : MISSING;
		long longestInSeconds = (window != MISSING) ? window : this.windowSeconds;
		Reset reset = reset(headers.first("X-RateLimit-Reset"), longestInSeconds);
		if (reset == null) {
			// The drafts count in seconds, however many.
			reset = reset(headers.first("RateLimit-Reset"), DAY_SECONDS);
		}
		if (limit == MISSING && remaining == MISSING && reset == null) {
			QuotaItem item = item(headers);
			if (item != null) {
				limit = item.quota();
				remaining = item.remaining();
				reset = left(item.reset());
				window = item.window();
			}
		}
		if (limit == 0 || (limit != MISSING && remaining > limit)) {
			this.ignored.add((limit == 0) ? IgnoredHeaderReason.MALFORMED : IgnoredHeaderReason.REMAINING_ABOVE_LIMIT);
			limit = MISSING;
			remaining = MISSING;
		}
		return with(headers, limit, remaining, reset, window);
	}

	private RateLimitHeaders with(AnswerHeaders headers, long limit, long remaining, @Nullable Reset reset,
			long window) {
		Duration retryAfter = null;
		Instant retryAt = null;
		String wait = headers.first("Retry-After");
		if (wait != null) {
			retryAfter = retryAfter(wait);
			retryAt = (retryAfter == null) ? date(wait) : null;
		}
		return new RateLimitHeaders(boxed(limit), boxed(remaining), reset,
				(window > 0 && window <= DAY_SECONDS) ? Duration.ofSeconds(window) : null, retryAfter, retryAt,
				cachedDate(headers.first("Date")));
	}

	private static @Nullable Integer boxed(long count) {
		return (count != MISSING) ? Integer.valueOf((int) count) : null;
	}

	/**
	 * Finds the length of the window among the policies that the older drafts append to
	 * the limit or state by themselves.
	 */
	private long window(long limit, String limitText, AnswerHeaders headers) {
		List<String> lines = List.of();
		if (limitText.indexOf(';') >= 0) {
			lines = List.of(limitText);
		}
		else if (headers.first(POLICY) != null) {
			lines = headers.all(POLICY);
		}
		return lines.isEmpty() ? MISSING : QuotaItem.windowOf(limit, items(lines));
	}

	private @Nullable QuotaItem item(AnswerHeaders headers) {
		boolean stated = headers.first("RateLimit") != null || headers.first(POLICY) != null;
		return stated ? QuotaItem.decisive(items(headers.all("RateLimit")), items(headers.all(POLICY))) : null;
	}

	private List<QuotaItem> items(List<String> lines) {
		QuotaItemReader reader = new QuotaItemReader();
		lines.forEach(reader::read);
		if (reader.isMalformed()) {
			this.ignored.add(IgnoredHeaderReason.MALFORMED);
		}
		return reader.items();
	}

	private @Nullable Reset left(long seconds) {
		if (seconds > DAY_SECONDS) {
			this.ignored.add(IgnoredHeaderReason.RESET_TOO_FAR);
			return null;
		}
		return (seconds != MISSING) ? new Reset(Reset.Unit.SECONDS_LEFT, seconds) : null;
	}

	/**
	 * Reads a time that is on the wire without its unit.
	 * @param text the header's value
	 * @param longestInSeconds larger numbers are no seconds that are left
	 */
	private @Nullable Reset reset(@Nullable String text, long longestInSeconds) {
		long value = number(text);
		if (value < 0) {
			noteIfUnreadable(value);
			return null;
		}
		if (value <= longestInSeconds) {
			return new Reset(Reset.Unit.SECONDS_LEFT, value);
		}
		if (value <= DAY_SECONDS * 1000) {
			return new Reset(Reset.Unit.MILLIS_LEFT, value);
		}
		if (value >= EPOCH_SECONDS_FROM && value < LATEST.getEpochSecond()) {
			return new Reset(Reset.Unit.EPOCH_SECONDS, value);
		}
		if (value >= EPOCH_MILLIS_FROM && value < LATEST.toEpochMilli()) {
			return new Reset(Reset.Unit.EPOCH_MILLIS, value);
		}
		this.ignored.add(IgnoredHeaderReason.RESET_TOO_FAR);
		return null;
	}

	private long count(@Nullable String text) {
		long value = number(text);
		if (value > QuotaItemReader.LARGEST_COUNT) {
			value = UNREADABLE;
		}
		noteIfUnreadable(value);
		return Math.max(value, MISSING);
	}

	private void noteIfUnreadable(long value) {
		if (value == UNREADABLE) {
			this.ignored.add(IgnoredHeaderReason.MALFORMED);
		}
	}

	private @Nullable Duration retryAfter(String text) {
		long value = number(text);
		if (value > DAY_SECONDS) {
			this.ignored.add(IgnoredHeaderReason.RETRY_AFTER_TOO_LONG);
			return null;
		}
		if (value >= 0) {
			return Duration.ofSeconds(value);
		}
		if (date(text) == null) {
			this.ignored.add(IgnoredHeaderReason.MALFORMED);
		}
		return null;
	}

	/**
	 * Reads a number that stands alone or before the quota policies which the older
	 * drafts append to it, as in {@code 100, 100;w=60}.
	 * @param text the header's value
	 * @return the number, {@link #MISSING} without a header, or {@link #UNREADABLE}
	 */
	private static long number(@Nullable String text) {
		if (text == null) {
			return MISSING;
		}
		int start = skipBlanks(text, 0);
		int position = start;
		long value = 0;
		while (position < text.length() && isDigit(text.charAt(position))) {
			if (position - start == MOST_DIGITS) {
				return UNREADABLE;
			}
			value = 10 * value + text.charAt(position) - '0';
			position++;
		}
		int next = skipBlanks(text, position);
		boolean ends = next == text.length() || text.charAt(next) == ',' || text.charAt(next) == ';';
		return (position > start && ends) ? value : UNREADABLE;
	}

	private static int skipBlanks(String text, int from) {
		int position = from;
		while (position < text.length() && (text.charAt(position) == ' ' || text.charAt(position) == '\t')) {
			position++;
		}
		return position;
	}

	private static boolean isDigit(char character) {
		return character >= '0' && character <= '9';
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

	private static @Nullable Instant date(String text) {
		if (text.isEmpty() || isDigit(text.charAt(0))) {
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

}
