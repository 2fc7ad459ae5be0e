package io.github.loftyspring.ratelimit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for who gets which part of the quota, in virtual time.
 */
class FairnessSimulationTests {

	private static final Instant START = Instant.parse("2026-03-01T12:00:03.700Z");

	private static final Duration WINDOW = Duration.ofSeconds(60);

	private static final int LIMIT = 100;

	private static final String ACCOUNT = "account";

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final Random random = new Random(20_261_125);

	private final MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
			() -> this.scheduler.now(TimeUnit.NANOSECONDS));

	private final LoftyRateLimiter limiter = new LoftyRateLimiter("test",
			new RateLimitSettings(LIMIT, WINDOW, Duration.ofDays(1)), this.clock, this.scheduler);

	private final RateLimitFilter filter = new RateLimitFilter(this.limiter,
			(request, context) -> request.attributes().getOrDefault(ACCOUNT, ""));

	private final Map<String, List<Duration>> waits = new HashMap<>();

	private WindowCounter server = new WindowCounter(LIMIT, WINDOW, Duration.ZERO, ResetFormat.EPOCH_SECONDS);

	@AfterEach
	void close() {
		this.limiter.close();
		this.scheduler.dispose();
	}

	@ParameterizedTest
	@EnumSource(Arrivals.class)
	void whenOneAccountQueuesTenThousandCallsThenTheQuietOnesHardlyWaitAndItStillGetsMostOfTheQuota(Arrivals arrivals) {
		int windows = 106;
		at(1, () -> {
			for (int i = 0; i < 10_000; i++) {
				call("noisy", CallPriority.INTERACTIVE);
			}
		});
		for (int account = 0; account < 9; account++) {
			String name = "quiet " + account;
			double phase = this.random.nextDouble();
			for (int window = 0; window < windows; window++) {
				at(window + arrivals.moment(phase, this.random), () -> call(name, CallPriority.INTERACTIVE));
			}
		}
		advance(windows - 5);
		List<Duration> quiet = this.waits.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith("quiet"))
			.flatMap((entry) -> entry.getValue().stream())
			.sorted()
			.toList();
		assertThat(quiet).hasSizeBetween(900, 910);
		assertThat(quiet.get(quiet.size() * 99 / 100)).as("99th percentile").isLessThanOrEqualTo(WINDOW.dividedBy(20));
		assertThat(this.waits.get("noisy")).hasSizeGreaterThanOrEqualTo(85 * (windows - 7));
		assertThat(this.server.throttled()).isZero();
		assertThat(this.server.accepted(START, windows - 7).subList(1, windows - 7))
			.allSatisfy((used) -> assertThat(used).isGreaterThan(97));
	}

	@Test
	void whenSeveralAccountsHaveMoreToSendThanTheQuotaThenAllGetTheSame() {
		for (int account = 0; account < 4; account++) {
			for (int i = 0; i < 1_000 * (account + 1); i++) {
				call("account " + account, CallPriority.INTERACTIVE);
			}
		}
		advance(20);
		assertThat(this.waits.values()).hasSize(4)
			.allSatisfy((calls) -> assertThat(calls.size()).isBetween(20 * 24, 21 * 26));
		assertThat(this.server.accepted(START, 18)).allSatisfy((used) -> assertThat(used).isBetween(LIMIT - 1, LIMIT));
	}

	@Test
	void whenOneAccountIsAloneThenNothingIsKeptFromIt() {
		for (int i = 0; i < 300; i++) {
			call("only", CallPriority.INTERACTIVE);
		}
		advance(0.95);
		int atOnce = this.waits.getOrDefault("only", List.of()).size();
		assertThat(this.server.present()).isEqualTo(LIMIT);
		assertThat(atOnce).isGreaterThanOrEqualTo(LIMIT);
	}

	@Test
	void whenBackgroundCallsFillTheQueueThenInteractiveOnesFindTheirShareInEveryWindow() {
		for (int i = 0; i < 5_000; i++) {
			call("background", CallPriority.BACKGROUND);
		}
		for (int i = 0; i < 20 * 30; i++) {
			at(30 * this.random.nextDouble(), () -> call("interactive", CallPriority.INTERACTIVE));
		}
		advance(30);
		List<Duration> interactive = sorted("interactive");
		assertThat(interactive).hasSizeGreaterThan(590);
		assertThat(interactive.get(interactive.size() / 2)).isLessThan(Duration.ofMillis(100));
		assertThat(sorted("background").size()).isBetween(29 * 79, 31 * 81);
		assertThat(this.server.throttled()).isZero();
	}

	@Test
	void whenInteractiveCallsFillTheQueueThenTheBackgroundDoesNotStarve() {
		for (int i = 0; i < 5_000; i++) {
			call("interactive", CallPriority.INTERACTIVE);
		}
		for (int i = 0; i < 500; i++) {
			call("background", CallPriority.BACKGROUND);
		}
		advance(20);
		assertThat(sorted("background").size()).isBetween(19 * 9, 21 * 11);
		assertThat(sorted("interactive").size()).isGreaterThan(1_700);
	}

	@Test
	void whenACallIsMarkedInTheContextThenItIsOfTheBackground() {
		for (int i = 0; i < LIMIT; i++) {
			exchange("job", Map.of()).contextWrite(CallPriority.BACKGROUND::in).subscribe();
		}
		advance(0.9);
		assertThat(this.server.present()).isEqualTo(80);
	}

	@Test
	void whenAnEndpointIsExhaustedThenOtherCallsAreNotDelayed() {
		WindowCounter ai = new WindowCounter(10, WINDOW, Duration.ZERO, ResetFormat.EPOCH_SECONDS);
		call("leads", CallPriority.INTERACTIVE);
		advance(0.01);
		for (int i = 0; i < 1_000; i++) {
			ai(ai);
		}
		for (int i = 0; i < 30 * 20; i++) {
			at(1.1 + 20 * this.random.nextDouble(), () -> call("leads", CallPriority.INTERACTIVE));
		}
		advance(20);
		assertThat(ai.throttled()).as("none but those on their way when the limit was learned").isLessThan(LIMIT);
		assertThat(ai.accepted(START, 18)).containsOnly(10);
		assertThat(sorted("leads").get(sorted("leads").size() * 99 / 100)).isLessThan(Duration.ofSeconds(2));
	}

	private void call(String account, CallPriority priority) {
		Instant since = now();
		Map<String, Object> attributes = new HashMap<>();
		priority.attribute().accept(attributes);
		exchange(account, attributes)
			.subscribe((response) -> this.waits.computeIfAbsent(account, (name) -> new ArrayList<>())
				.add(Duration.between(since, now())));
	}

	private Mono<ClientResponse> exchange(String account, Map<String, Object> attributes) {
		ClientRequest request = ClientRequest.create(HttpMethod.GET, URI.create("https://api.example.com/v1.0/leads"))
			.attribute(ACCOUNT, account)
			.attributes((all) -> all.putAll(attributes))
			.build();
		return this.filter.filter(request, (sent) -> answer(this.server));
	}

	private void ai(WindowCounter ai) {
		ClientRequest request = ClientRequest
			.create(HttpMethod.POST, URI.create("https://api.example.com/v2.0/ai/summary"))
			.build();
		this.filter.filter(request, (sent) -> answer(ai)).subscribe();
	}

	private Mono<ClientResponse> answer(WindowCounter counter) {
		return way().then(Mono.fromSupplier(() -> counter.count(now())))
			.flatMap((counted) -> way().thenReturn(ClientResponse.create(HttpStatusCode.valueOf(counted.status()))
				.headers((headers) -> counted.headers().forEach(headers::set))
				.build()));
	}

	private Mono<Long> way() {
		return Mono.delay(Duration.ofMillis(5).plusNanos(this.random.nextLong(15_000_000)), this.scheduler);
	}

	private List<Duration> sorted(String account) {
		Duration[] sorted = this.waits.getOrDefault(account, List.of()).toArray(Duration[]::new);
		Arrays.sort(sorted);
		return List.of(sorted);
	}

	private Instant now() {
		return START.plusNanos(this.scheduler.now(TimeUnit.NANOSECONDS));
	}

	private void at(double windows, Runnable action) {
		this.scheduler.schedule(action, (long) (windows * WINDOW.toNanos()), TimeUnit.NANOSECONDS);
	}

	private void advance(double windows) {
		this.scheduler.advanceTimeBy(Duration.ofNanos((long) (windows * WINDOW.toNanos())));
	}

	/**
	 * When in each window a quiet account sends its call.
	 */
	enum Arrivals {

		/** Always at the same moment. */
		REGULAR {

			@Override
			double moment(double phase, Random random) {
				return phase;
			}

		},

		/** At any moment. */
		RANDOM {

			@Override
			double moment(double phase, Random random) {
				return random.nextDouble();
			}

		};

		abstract double moment(double phase, Random random);

	}

}
