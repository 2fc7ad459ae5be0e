package io.github.loftyspring.ratelimit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.jspecify.annotations.Nullable;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyRateLimiter} and its {@link LocalQuotaLedger} with generated
 * answers, in virtual time.
 */
class QuotaPropertyTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter
		.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final int LIMIT = 20;

	private static final int WINDOW_SECONDS = 60;

	private final Deque<CallPermit> open = new ArrayDeque<>();

	private VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private LoftyRateLimiter limiter = limiter();

	@BeforeTry
	void start() {
		this.open.clear();
		this.scheduler = VirtualTimeScheduler.create();
		this.limiter = limiter();
	}

	private LoftyRateLimiter limiter() {
		VirtualTimeScheduler time = this.scheduler;
		MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
				() -> time.now(TimeUnit.NANOSECONDS));
		return new LoftyRateLimiter(LoftyRateLimiter.NAME,
				new RateLimitSettings(LIMIT, Duration.ofSeconds(WINDOW_SECONDS), Duration.ZERO), clock, time);
	}

	@AfterTry
	void stop() {
		this.limiter.close();
		this.scheduler.dispose();
	}

	@Property(seed = "1", tries = 1000)
	void whateverAnswersOfOneWindowSayThenWhatRemainsNeverGrows(@ForAll @IntRange(max = LIMIT) int firstRemaining,
			@ForAll("answersOfOneWindow") List<Step> steps) {
		tryTake();
		answer(new Step(false, 0, String.valueOf(LIMIT), String.valueOf(firstRemaining), "50", null, false, true),
				false);
		int remaining = this.limiter.snapshot().remaining();
		assertThat(remaining).isLessThanOrEqualTo(firstRemaining);
		for (Step step : steps) {
			this.scheduler.advanceTimeBy(Duration.ofMillis(step.pauseMillis()));
			if (step.takes()) {
				tryTake();
			}
			else {
				answer(step, step.lastFirst());
			}
			int now = this.limiter.snapshot().remaining();
			assertThat(now).as(step.toString()).isLessThanOrEqualTo(remaining);
			remaining = now;
		}
		while (tryTake()) {
			remaining--;
		}
		assertThat(remaining).as("never more permits than were said to remain").isNotNegative();
	}

	@Property(seed = "2", tries = 500)
	void whateverAnswersSayThenTheClientGoesOnWithinThreeWindows(@ForAll("anyAnswers") List<Step> steps) {
		play(steps);
		while (!this.open.isEmpty()) {
			answer(new Step(false, 0, null, null, null, null, false, false), false);
		}
		int waited = 0;
		while (!tryTake()) {
			this.scheduler.advanceTimeBy(Duration.ofSeconds(1));
			assertThat(++waited).isLessThanOrEqualTo(3 * WINDOW_SECONDS + 1);
		}
	}

	@Property(seed = "3", tries = 200)
	void whateverContradictionsAnswersHoldThenTheConfiguredLimitHolds(@ForAll("contradictions") List<Step> answers) {
		List<Integer> grantedBySecond = new ArrayList<>();
		int next = 0;
		for (int second = 0; second < 3 * WINDOW_SECONDS; second++) {
			int granted = 0;
			while (tryTake()) {
				granted++;
				answer(answers.get(next++ % answers.size()), false);
			}
			grantedBySecond.add(granted);
			this.scheduler.advanceTimeBy(Duration.ofSeconds(1));
		}
		for (int from = 0; from <= 2 * WINDOW_SECONDS; from++) {
			int sum = grantedBySecond.subList(from, from + WINDOW_SECONDS).stream().mapToInt(Integer::intValue).sum();
			assertThat(sum).as("a window's length holds parts of two windows at most ").isLessThanOrEqualTo(2 * LIMIT);
		}
		assertThat(grantedBySecond.stream().mapToInt(Integer::intValue).sum()).isBetween(3, 4 * LIMIT);
	}

	@Provide
	Arbitrary<List<Step>> answersOfOneWindow() {
		return steps(texts(String.valueOf(LIMIT), "-5", "many", "2000000000"),
				Arbitraries.oneOf(Arbitraries.integers().between(-5, LIMIT + 10).map(String::valueOf), texts("", "x")),
				texts("in", "soon", "-1", "1772269200", "1772445660", "86400001"),
				Arbitraries.integers().between(0, 1000));
	}

	@Provide
	Arbitrary<List<Step>> anyAnswers() {
		Arbitrary<String> numbers = Arbitraries.integers().between(-5, 200).map(String::valueOf);
		return steps(Arbitraries.oneOf(numbers, texts("many")), Arbitraries.oneOf(numbers, texts("x")),
				Arbitraries.oneOf(numbers, texts("in", "21000", "179999", "1772359300", "1772359180", "1772445660")),
				Arbitraries.integers().between(0, 70_000));
	}

	@Provide
	Arbitrary<List<Step>> contradictions() {
		return steps(texts("many", "-1", "5", "0"), texts("6", "2000000000", "-1"),
				texts("soon", "-1", "1772269200", "1772445660", "86400001"), Arbitraries.just(0))
			.map((steps) -> steps.stream().map(Step::accepted).toList());
	}

	private static Arbitrary<String> texts(String... texts) {
		return Arbitraries.of(texts);
	}

	private static Arbitrary<List<Step>> steps(Arbitrary<String> limits, Arbitrary<String> remaining,
			Arbitrary<String> resets, Arbitrary<Integer> pauses) {
		Arbitrary<@Nullable String> retryAfter = texts("86401", "-1", "soon", "Fri, 06 Mar 2026 10:00:00 GMT",
				"Sat, 28 Feb 2026 10:00:00 GMT")
			.injectNull(0.7);
		return Combinators
			.combine(Arbitraries.of(true, false), pauses, limits.injectNull(0.1), remaining.injectNull(0.1),
					resets.injectNull(0.2), retryAfter, Arbitraries.of(true, false), Arbitraries.of(true, false))
			.as(Step::new)
			.list()
			.ofMinSize(1)
			.ofMaxSize(30);
	}

	private void play(List<Step> steps) {
		for (Step step : steps) {
			this.scheduler.advanceTimeBy(Duration.ofMillis(step.pauseMillis()));
			if (step.takes()) {
				tryTake();
			}
			else {
				answer(step, step.lastFirst());
			}
		}
	}

	private boolean tryTake() {
		CallPermit permit = this.limiter.tryTake(PermitRequest.of(1));
		if (permit != null) {
			this.open.add(permit);
		}
		return permit != null;
	}

	private void answer(Step step, boolean lastFirst) {
		CallPermit permit = lastFirst ? this.open.pollLast() : this.open.pollFirst();
		if (permit == null) {
			return;
		}
		Map<String, String> headers = new HashMap<>();
		put(headers, "X-RateLimit-Limit", step.limit());
		put(headers, "X-RateLimit-Remaining", step.remaining());
		long elapsed = this.scheduler.now(TimeUnit.SECONDS);
		put(headers, "X-RateLimit-Reset", "in".equals(step.reset()) ? String.valueOf(50 - elapsed) : step.reset());
		put(headers, "Retry-After", step.retryAfter());
		put(headers, "Date", step.dated() ? HTTP_DATE.format(START.plusSeconds(elapsed)) : null);
		this.limiter.answered(permit, LEADS, step.retryAfter() != null, headers::get);
	}

	private static void put(Map<String, String> headers, String name, @Nullable String value) {
		if (value != null) {
			headers.put(name, value);
		}
	}

	/**
	 * Something that happens to a limiter: a permit is taken, or one of the open ones
	 * answered; refused by the server when there is a Retry-After.
	 */
	record Step(boolean takes, int pauseMillis, @Nullable String limit, @Nullable String remaining,
			@Nullable String reset, @Nullable String retryAfter, boolean lastFirst, boolean dated) {

		Step accepted() {
			return new Step(this.takes, this.pauseMillis, this.limit, this.remaining, this.reset, null, this.lastFirst,
					this.dated);
		}

	}

}
