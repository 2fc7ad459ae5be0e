package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RateLimitHeaderParser}.
 */
class RateLimitHeaderParserTests {

	private static final RateLimitHeaders NOTHING = new RateLimitHeaders(null, null, null, null, null, null, null);

	private final IgnoredHeaders ignored = new IgnoredHeaders();

	private final RateLimitHeaderParser parser = new RateLimitHeaderParser(Duration.ofSeconds(60), this.ignored);

	@Test
	void whenNoHeaderIsPresentThenNothingIsSaid() {
		RateLimitHeaders headers = parse();
		assertThat(headers).isEqualTo(NOTHING);
		assertThat(headers.describesWindow()).isFalse();
	}

	@Test
	void whenDocumentedHeadersArePresentThenAllAreRead() {
		RateLimitHeaders headers = parse("X-RateLimit-Limit", "100", "X-RateLimit-Remaining", "42", "X-RateLimit-Reset",
				"1772359260", "Date", "Sun, 01 Mar 2026 10:00:00 GMT");
		assertThat(headers.limit()).isEqualTo(100);
		assertThat(headers.remaining()).isEqualTo(42);
		assertThat(headers.reset())
			.isEqualTo(new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.EPOCH_SECONDS, 1772359260));
		assertThat(headers.date()).isEqualTo(Instant.parse("2026-03-01T10:00:00Z"));
		assertThat(headers.describesWindow()).isTrue();
	}

	@Test
	void whenOlderDraftHeadersArePresentThenAllAreRead() {
		RateLimitHeaders headers = parse("RateLimit-Limit", "100, 100;w=60", "RateLimit-Remaining", "7",
				"RateLimit-Reset", "30");
		assertThat(headers.limit()).isEqualTo(100);
		assertThat(headers.remaining()).isEqualTo(7);
		assertThat(headers.reset()).isEqualTo(new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, 30));
	}

	@Test
	void whenRateLimitAndPolicyArePresentThenBothAreRead() {
		RateLimitHeaders headers = parse("RateLimit", "\"default\";r=50;t=30", "RateLimit-Policy",
				"\"default\";q=100;w=60");
		assertThat(headers.limit()).isEqualTo(100);
		assertThat(headers.remaining()).isEqualTo(50);
		assertThat(headers.reset()).isEqualTo(new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, 30));
	}

	@Test
	void whenRateLimitHasTheCombinedFormThenItIsRead() {
		RateLimitHeaders headers = parse("RateLimit", "limit=100, remaining=50, reset=5");
		assertThat(headers.limit()).isEqualTo(100);
		assertThat(headers.remaining()).isEqualTo(50);
		assertThat(headers.reset()).isEqualTo(new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, 5));
	}

	@Test
	void whenSeveralFamiliesArePresentThenTheDocumentedOneWins() {
		RateLimitHeaders headers = parse("X-RateLimit-Limit", "100", "RateLimit-Limit", "500", "RateLimit-Remaining",
				"3", "RateLimit", "\"default\";r=50;t=30");
		assertThat(headers.limit()).isEqualTo(100);
		assertThat(headers.remaining()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource({ "1772359260, EPOCH_SECONDS", "1772359260123, EPOCH_MILLIS", "0, SECONDS_LEFT", "60, SECONDS_LEFT",
			"61, MILLIS_LEFT", "21000, MILLIS_LEFT", "59999, MILLIS_LEFT" })
	void whenResetIsPresentThenItsReadingFollowsItsSize(long value, RateLimitHeaders.Reset.Unit unit) {
		assertThat(parse("X-RateLimit-Reset", " " + value + " ").reset())
			.isEqualTo(new RateLimitHeaders.Reset(unit, value));
	}

	@Test
	void whenRetryAfterIsInSecondsThenItIsADuration() {
		RateLimitHeaders headers = parse("Retry-After", "21");
		assertThat(headers.retryAfter()).isEqualTo(Duration.ofSeconds(21));
		assertThat(headers.retryAt()).isNull();
	}

	@Test
	void whenRetryAfterIsADateThenItIsAMoment() {
		RateLimitHeaders headers = parse("Retry-After", "Sun, 01 Mar 2026 10:00:30 GMT");
		assertThat(headers.retryAfter()).isNull();
		assertThat(headers.retryAt()).isEqualTo(Instant.parse("2026-03-01T10:00:30Z"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " ", "-1", "ten", "1e3", "0x10", "3.5", "1000000001", "999999999999999999",
			"99999999999999999999999", "\u0661\u0660", "null", "1\u00000", ";;;===,,," })
	void whenACountIsMalformedOrAbsurdThenItIsIgnored(String value) {
		assertThat(parse("X-RateLimit-Limit", value, "X-RateLimit-Remaining", value, "RateLimit-Limit", value,
				"RateLimit-Remaining", value, "RateLimit", value, "RateLimit-Policy", value))
			.isEqualTo(NOTHING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-21000", "soon", "86400001", "7258118400001", "99999999999999999999999",
			"Sun, 01 Mar 2026 10:00:30 GMT" })
	void whenAResetIsMalformedOrAbsurdThenItIsIgnored(String value) {
		assertThat(parse("X-RateLimit-Reset", value, "RateLimit-Reset", value)).isEqualTo(NOTHING);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "-1", "86401", "soon", "1.5", "99999999999999999999999", "Sun, 01 Mar 2026",
			"Sun, 99 Mar 2026 10:00:30 GMT", "Mon, 01 Mar 2026 10:00:30 GMT", "Fri, 31 Dec 9999 23:59:59 GMT",
			"Mon, 01 Jan 0001 00:00:00 GMT", "Sunday, the first of March, at ten o'clock" })
	void whenRetryAfterOrDateIsMalformedOrAbsurdThenItIsIgnored(String value) {
		assertThat(parse("Retry-After", value, "Date", value)).isEqualTo(NOTHING);
	}

	@ParameterizedTest
	@CsvSource({ "100, 101", "0, 0", "0, 5" })
	void whenLimitAndRemainingContradictThenBothAreIgnored(String limit, String remaining) {
		RateLimitHeaders headers = parse("X-RateLimit-Limit", limit, "X-RateLimit-Remaining", remaining,
				"X-RateLimit-Reset", "30");
		assertThat(headers.limit()).isNull();
		assertThat(headers.remaining()).isNull();
		assertThat(headers.reset()).isNotNull();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"default\";r=-1;t=-5", "r=;t=", "\"a\";r=99999999999999999999;t=99999999999",
			"remaining, reset, limit", "r t q" })
	void whenRateLimitIsMalformedThenItIsIgnored(String value) {
		assertThat(parse("RateLimit", value, "RateLimit-Policy", value)).isEqualTo(NOTHING);
	}

	private RateLimitHeaders parse(String... namesAndValues) {
		Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
		for (int i = 0; i < namesAndValues.length; i += 2) {
			headers.put(namesAndValues[i], namesAndValues[i + 1]);
		}
		return this.parser.parse(headers::get);
	}

}
