package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.http.HttpHeaders;

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
		assertThat(headers.window()).isEqualTo(Duration.ofSeconds(60));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			100, 100;w=60            |                                       | PT1M
			100;w=60                 |                                       | PT1M
			10, 1000;w=3600, 10;w=1  |                                       | PT1S
			100                      | 100;w=60, 5000;w=86400                | PT1M
			100                      | "burst";q=10;w=1, "app";q=100;w=60    | PT1M
			100                      | "bytes";q=100;w=1;qu="content-bytes"  |
			100                      | 500;w=60                              |
			100;w=0                  |                                       |
			100;w=604800             |                                       |
			100                      |                                       |
			""")
	void whenALimitHasAPolicyThenItsWindowIsRead(String limit, @Nullable String policy, @Nullable Duration window) {
		RateLimitHeaders headers = (policy != null) ? parse("X-RateLimit-Limit", limit, "RateLimit-Policy", policy)
				: parse("X-RateLimit-Limit", limit);
		assertThat(headers.limit()).isNotNull();
		assertThat(headers.window()).isEqualTo(window);
	}

	@ParameterizedTest
	@CsvSource({ "X-RateLimit-Reset, 60, 1800, MILLIS_LEFT", "X-RateLimit-Reset, 3600, 1800, SECONDS_LEFT",
			"RateLimit-Reset, 60, 1800, SECONDS_LEFT", "RateLimit-Reset, 60, 1772359260, EPOCH_SECONDS" })
	void whenTheWindowIsToldThenTheReadingOfAResetFollowsIt(String header, long window, long reset,
			RateLimitHeaders.Reset.Unit unit) {
		assertThat(parse("X-RateLimit-Limit", "100;w=" + window, header, String.valueOf(reset)).reset())
			.isEqualTo(new RateLimitHeaders.Reset(unit, reset));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"burst";r=3;t=1, "daily";r=50;t=4000                   | 10   | 3  | 1    | PT1S
			"burst";r=9;t=1, "daily";r=5;t=4000                    | 1000 | 5  | 4000 | PT24H
			"burst";r=0;t=1, "daily";r=0;t=4000                    | 1000 | 0  | 4000 | PT24H
			"daily";r=50;t=4000, "burst";r=99;t=1                  | 1000 | 50 | 4000 | PT24H
			"burst";r=11;t=1, "daily";r=500;t=4000                 | 1000 | 500 | 4000 | PT24H
			"volume";r=1;t=1, "burst";r=5;t=1                      | 10   | 5  | 1    | PT1S
			"unknown";r=2;t=7, "burst";r=5;t=1                     |      | 2  | 7    |
			"tenant";r=4;t=9;pk=:Yg==:                             | 70   | 4  | 9    | PT2S
			burst;r=3;t=1                                          | 10   | 3  | 1    | PT1S
			"volume";r=1;t=1                                       | 10   |    |      | PT1S
			""")
	void whenSeveralPoliciesAreStatedThenTheNextToRefuseIsRead(String items, @Nullable Integer limit,
			@Nullable Integer remaining, @Nullable Long reset, @Nullable Duration window) {
		RateLimitHeaders headers = parse("RateLimit", items, "RateLimit-Policy",
				"\"burst\";q=10;w=1, \"daily\";q=1000;w=86400, \"volume\";q=9;w=1;qu=\"content-bytes\", "
						+ "\"tenant\";q=60;w=1;pk=:YQ==:, \"tenant\";q=70;w=2;pk=:Yg==:");
		assertThat(headers.limit()).isEqualTo(limit);
		assertThat(headers.remaining()).isEqualTo(remaining);
		assertThat(headers.reset()).isEqualTo(
				(reset != null) ? new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, reset) : null);
		assertThat(headers.window()).isEqualTo(window);
	}

	@Test
	void whenAHeaderHasSeveralLinesThenAllAreRead() {
		HttpHeaders headers = new HttpHeaders();
		headers.add("ratelimit", "\"daily\";r=50;t=4000");
		headers.add("ratelimit", "\"burst\";r=3;t=1");
		headers.add("RateLimit-Policy", "\"burst\";q=10;w=1");
		headers.add("RateLimit-Policy", "\"daily\";q=1000;w=86400");
		assertThat(this.parser.parse(AnswerHeaders.of(headers))).isEqualTo(
				new RateLimitHeaders(10, 3, new RateLimitHeaders.Reset(RateLimitHeaders.Reset.Unit.SECONDS_LEFT, 1),
						Duration.ofSeconds(1), null, null, null));
	}

	@Test
	void whenAPolicyIsRenewedInMoreThanADayThenItsResetIsIgnoredAndCounted() {
		RateLimitHeaders headers = parse("RateLimit", "\"weekly\";r=5;t=500000");
		assertThat(headers.remaining()).isEqualTo(5);
		assertThat(headers.reset()).isNull();
		assertThat(this.ignored.count(IgnoredHeaderReason.RESET_TOO_FAR)).isOne();
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"a\";r=5;t=-1", "\"a\";r=5.5", "\"a\";r=\"5\"", "\"a;r=5", "\"a\\n\";r=5", "\"a\" r=5",
			"\"a\";R=5", "\"a\";r=5;", "\"a\";r=5;;t=1", "(\"a\" \"b\");r=5", "\"a\";r=5;pk=:YQ", "\"a\";r=5;x=?2",
			"\"a\";r=5;x=@", "\"a\";r=5;x=%a\"", "\"a\";r=1000000000000000", "r=5;t=x", "=5", "-", "%", "\u00e4;r=5" })
	void whenAMemberBreaksTheGrammarThenItIsIgnoredAndCounted(String member) {
		assertThat(parse("RateLimit", member)).isEqualTo(NOTHING);
		assertThat(this.ignored.count(IgnoredHeaderReason.MALFORMED)).isOne();
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
