package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

import io.github.loftyspring.ratelimit.RateLimitHeaders.Reset;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RateLimitHeaderParser} with generated headers.
 */
class RateLimitHeaderParserPropertyTests {

	private static final int MOST = 1_000_000_000;

	private static final long DAY = 86_400;

	private static final RateLimitHeaders NOTHING = new RateLimitHeaders(null, null, null, null, null, null, null);

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private IgnoredHeaders ignored = new IgnoredHeaders();

	@BeforeTry
	void start() {
		this.ignored = new IgnoredHeaders();
	}

	@Property(seed = "1")
	void whateverIsSentThenNothingIsThrownAndWhatIsReadIsInRange(@ForAll("anyHeaders") Map<String, List<String>> sent) {
		RateLimitHeaders read = parse(sent);
		if (read.limit() != null) {
			assertThat(read.limit()).isBetween(1, MOST);
		}
		if (read.remaining() != null) {
			assertThat(read.remaining()).isBetween(0, (read.limit() != null) ? read.limit() : MOST);
		}
		if (read.reset() != null) {
			assertThat(read.reset().value()).isNotNegative();
		}
		if (read.window() != null) {
			assertThat(read.window()).isBetween(Duration.ofSeconds(1), Duration.ofDays(1));
		}
		if (read.retryAfter() != null) {
			assertThat(read.retryAfter()).isBetween(Duration.ZERO, Duration.ofDays(1));
		}
	}

	@Property(seed = "2", tries = 300)
	void whenTheDocumentedFormIsSentThenItIsReadBack(@ForAll @IntRange(min = 1, max = MOST) int limit,
			@ForAll @IntRange(max = MOST) int used, @ForAll("resets") Reset reset, @ForAll("blanks") String before,
			@ForAll("blanks") String after) {
		int remaining = limit - Math.min(used, limit);
		RateLimitHeaders read = parse("X-RateLimit-Limit", before + limit + after, "X-RateLimit-Remaining",
				before + remaining + after, "X-RateLimit-Reset", before + reset.value() + after);
		assertThat(read).isEqualTo(new RateLimitHeaders(limit, remaining, reset, null, null, null, null));
		assertNothingIsIgnored();
	}

	@Property(seed = "3", tries = 300)
	void whenTheOlderDraftIsSentThenItIsReadBackWithTheWindowOfItsPolicy(
			@ForAll @IntRange(min = 1, max = MOST - 10) int limit, @ForAll @LongRange(min = 1, max = DAY) long window,
			@ForAll @LongRange(max = DAY) long reset, @ForAll @IntRange(max = 5) int place,
			@ForAll boolean policiesApart) {
		List<String> policies = IntStream.rangeClosed(0, 5)
			.mapToObj((i) -> (i == place) ? limit + ";w=" + window : (limit + i + 1) + ";w=7;comment=\"a, b\"")
			.toList();
		String joined = String.join(", ", policies);
		RateLimitHeaders read = parse("RateLimit-Limit", policiesApart ? String.valueOf(limit) : limit + ", " + joined,
				"RateLimit-Remaining", "0", "RateLimit-Reset", String.valueOf(reset), "RateLimit-Policy",
				policiesApart ? joined : "1;w=1");
		assertThat(read).isEqualTo(new RateLimitHeaders(limit, 0, new Reset(Reset.Unit.SECONDS_LEFT, reset),
				Duration.ofSeconds(window), null, null, null));
		assertNothingIsIgnored();
	}

	@Property(seed = "4", tries = 300)
	void whenTheCombinedFormIsSentThenItIsReadBack(@ForAll @IntRange(min = 1, max = MOST) int limit,
			@ForAll @IntRange(max = MOST) int used, @ForAll @LongRange(max = DAY) long reset,
			@ForAll @LongRange(min = 1, max = DAY) long window) {
		int remaining = limit - Math.min(used, limit);
		RateLimitHeaders read = parse("RateLimit",
				"limit=%d, remaining=%d, reset=%d".formatted(limit, remaining, reset), "RateLimit-Policy",
				limit + ";w=" + window);
		assertThat(read).isEqualTo(new RateLimitHeaders(limit, remaining, new Reset(Reset.Unit.SECONDS_LEFT, reset),
				Duration.ofSeconds(window), null, null, null));
		assertNothingIsIgnored();
	}

	@Property(seed = "5", tries = 500)
	void whenSeveralPoliciesAreSentThenTheNextToRefuseIsReadBack(@ForAll("policies") List<Policy> policies,
			@ForAll @IntRange(max = 8) int linesOfItems, @ForAll @IntRange(max = 8) int linesOfPolicies) {
		List<String> items = IntStream.range(0, policies.size()).mapToObj((i) -> policies.get(i).item(i)).toList();
		List<String> stated = IntStream.range(0, policies.size())
			.mapToObj((i) -> policies.get(policies.size() - 1 - i).policy(policies.size() - 1 - i))
			.toList();
		RateLimitHeaders read = parse(
				Map.of("RateLimit", lines(items, linesOfItems), "RateLimit-Policy", lines(stated, linesOfPolicies)));
		Policy expected = policies.stream()
			.filter(Policy::countsRequests)
			.min(Comparator.comparingInt(Policy::remaining)
				.thenComparing(Comparator.comparingLong(Policy::reset).reversed()))
			.orElse(null);
		assertThat(read).isEqualTo((expected != null) ? expected.read() : NOTHING);
		assertNothingIsIgnored();
	}

	@Property(seed = "6", tries = 500)
	void whenAMemberIsGarbageThenTheOthersAreReadAndItIsCounted(@ForAll("garbage") String garbage,
			@ForAll boolean first, @ForAll @IntRange(max = 100) int remaining) {
		String good = "\"default\";r=" + remaining + ";t=30";
		RateLimitHeaders read = parse("RateLimit", first ? garbage + "," + good : good + "," + garbage,
				"RateLimit-Policy", "\"default\";q=100;w=60");
		assertThat(read).isEqualTo(new RateLimitHeaders(100, remaining, new Reset(Reset.Unit.SECONDS_LEFT, 30),
				Duration.ofSeconds(60), null, null, null));
		assertThat(this.ignored.count(IgnoredHeaderReason.MALFORMED)).isOne();
	}

	@Property(seed = "7", tries = 500)
	void whenANumberHasGarbageAroundItThenItIsIgnoredAndCounted(@ForAll @IntRange(max = MOST) int number,
			@ForAll("garbage") String garbage, @ForAll boolean before) {
		RateLimitHeaders read = parse("X-RateLimit-Limit", before ? garbage + number : number + garbage);
		assertThat(read).isEqualTo(NOTHING);
		assertThat(this.ignored.count(IgnoredHeaderReason.MALFORMED)).isOne();
	}

	@Property(seed = "8", tries = 300)
	void whenRetryAfterIsSentThenItIsReadBack(@ForAll @LongRange(max = DAY) long seconds,
			@ForAll @LongRange(min = 1, max = 7_258_118_399L) long epoch) {
		assertThat(parse("Retry-After", String.valueOf(seconds)).retryAfter()).isEqualTo(Duration.ofSeconds(seconds));
		Instant date = Instant.ofEpochSecond(epoch);
		RateLimitHeaders read = parse("Retry-After", HTTP_DATE.format(date), "Date", HTTP_DATE.format(date));
		assertThat(read.retryAt()).isEqualTo(date);
		assertThat(read.date()).isEqualTo(date);
		assertNothingIsIgnored();
	}

	@Provide
	Arbitrary<Map<String, List<String>>> anyHeaders() {
		Arbitrary<String> names = Arbitraries.of("X-RateLimit-Limit", "X-RateLimit-Remaining", "X-RateLimit-Reset",
				"RateLimit-Limit", "RateLimit-Remaining", "RateLimit-Reset", "RateLimit", "RateLimit-Policy",
				"Retry-After", "Date");
		Arbitrary<String> fragments = Arbitraries.of("\"", "\"a\"", "\\", ";", ",", "=", "r", "q", "t", "w", "pk", "qu",
				"limit", "remaining", "reset", "0", "7", "60", "-", ".", ":", "?1", "@", "%", "(", ")", " ", "\t", "*",
				"1772359260", "999999999999999999", "Sun, 01 Mar 2026 10:00:00 GMT");
		Arbitrary<String> values = Arbitraries.oneOf(fragments.list().ofMaxSize(12).map((all) -> String.join("", all)),
				Arbitraries.strings().ofMaxLength(40), Arbitraries.integers().between(-2, 200).map(String::valueOf));
		return Arbitraries.maps(names, values.list().ofMaxSize(3)).ofMaxSize(6);
	}

	@Provide
	Arbitrary<Reset> resets() {
		return Arbitraries.oneOf(resets(Reset.Unit.SECONDS_LEFT, 0, 60), resets(Reset.Unit.MILLIS_LEFT, 61, DAY * 1000),
				resets(Reset.Unit.EPOCH_SECONDS, 1_000_000_000L, 7_258_118_399L),
				resets(Reset.Unit.EPOCH_MILLIS, 1_000_000_000_000L, 7_258_118_399_999L));
	}

	private static Arbitrary<Reset> resets(Reset.Unit unit, long from, long to) {
		return Arbitraries.longs().between(from, to).map((value) -> new Reset(unit, value));
	}

	@Provide
	Arbitrary<String> blanks() {
		return Arbitraries.of("", " ", "\t ");
	}

	@Provide
	Arbitrary<String> garbage() {
		Arbitrary<Character> start = Arbitraries.chars().range('A', 'Z').with('=', '%', '(', '@', '-', '\u0661');
		Arbitrary<String> rest = Arbitraries.strings()
			.withCharRange(' ', '~')
			.excludeChars(',', ';', '"')
			.ofMaxLength(8);
		return Combinators.combine(start, rest).as((first, others) -> first + others + "<");
	}

	@Provide
	Arbitrary<List<Policy>> policies() {
		Arbitrary<String> names = Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(6);
		Arbitrary<@Nullable String> partitions = Arbitraries.of(":YQ==:", ":Yg==:").injectNull(0.5);
		Arbitrary<@Nullable String> units = Arbitraries.of("requests", "content-bytes").injectNull(0.7);
		return Combinators
			.combine(names, partitions, units, Arbitraries.integers().between(1, 1000),
					Arbitraries.integers().between(0, 1000), Arbitraries.longs().between(0, DAY),
					Arbitraries.longs().between(1, DAY))
			.as((name, partition, unit, quota, used, reset, window) -> new Policy(name, partition, unit, quota,
					quota - Math.min(used, quota), reset, window))
			.list()
			.ofMinSize(1)
			.ofMaxSize(5);
	}

	/** Splits the members of a list into header lines. */
	private static List<String> lines(List<String> members, int first) {
		int split = Math.min(first, members.size());
		List<String> lines = List.of(String.join(" , ", members.subList(0, split)),
				String.join(",", members.subList(split, members.size())));
		return lines.stream().filter((line) -> !line.isEmpty()).toList();
	}

	private void assertNothingIsIgnored() {
		for (IgnoredHeaderReason reason : IgnoredHeaderReason.values()) {
			assertThat(this.ignored.count(reason)).as(reason.name()).isZero();
		}
	}

	private RateLimitHeaders parse(String... namesAndValues) {
		Map<String, List<String>> headers = new TreeMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			headers.put(namesAndValues[i], List.of(namesAndValues[i + 1]));
		}
		return parse(headers);
	}

	private RateLimitHeaders parse(Map<String, List<String>> sent) {
		return new RateLimitHeaderParser(Duration.ofSeconds(60), this.ignored).parse(new AnswerHeaders() {

			@Override
			public @Nullable String first(String name) {
				List<String> lines = all(name);
				return lines.isEmpty() ? null : lines.get(0);
			}

			@Override
			public List<String> all(String name) {
				return sent.getOrDefault(name, List.of());
			}

		});
	}

	/**
	 * A policy as a server states it.
	 */
	record Policy(String name, @Nullable String partition, @Nullable String unit, int quota, int remaining, long reset,
			long window) {

		boolean countsRequests() {
			return this.unit == null || this.unit.equals("requests");
		}

		String item(int index) {
			return quoted(index) + ";r=" + this.remaining + "; t=" + this.reset + parameter("pk", this.partition);
		}

		String policy(int index) {
			return quoted(index) + ";w=" + this.window + ";q=" + this.quota + ";x=1.5;y;z=?0"
					+ parameter("qu", (this.unit != null) ? '"' + this.unit + '"' : null)
					+ parameter("pk", this.partition);
		}

		private String quoted(int index) {
			return '"' + (this.name + index).replace("\\", "\\\\").replace("\"", "\\\"") + '"';
		}

		private static String parameter(String key, @Nullable String value) {
			return (value != null) ? ";" + key + "=" + value : "";
		}

		RateLimitHeaders read() {
			return new RateLimitHeaders(this.quota, this.remaining, new Reset(Reset.Unit.SECONDS_LEFT, this.reset),
					Duration.ofSeconds(this.window), null, null, null);
		}

	}

}
