package io.github.loftyspring.ratelimit;

import java.net.ConnectException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the whole limiter under all kinds of traffic at once, in virtual time:
 * several accounts, priorities and endpoints, calls that are cancelled, that are not
 * sent, that overtake each other. Whatever happens, the server refuses nothing, every
 * call ends, and no permit is lost.
 */
class MixedTrafficSimulationTests {

	private static final int SEEDS = 40;

	private static final int WINDOWS = 50;

	private static final int AI_LIMIT = 10;

	private static final Instant START = Instant.parse("2026-03-01T12:00:03.700Z");

	private static final Duration WINDOW = Duration.ofSeconds(10);

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private int ended;

	@AfterEach
	void stop() {
		this.scheduler.dispose();
	}

	static IntStream seeds() {
		return IntStream.range(0, SEEDS);
	}

	@ParameterizedTest
	@MethodSource("seeds")
	void whenAllKindsOfTrafficMeetThenNothingIsRefusedAndNobodyStarvesAndNoPermitIsLost(int seed) {
		Random random = new Random(seed);
		ResetFormat[] formats = ResetFormat.values();
		ResetFormat format = formats[random.nextInt(formats.length - 1)];
		int limit = 20 + random.nextInt(200);
		WindowCounter application = new WindowCounter(limit, WINDOW, Duration.ofMillis(random.nextInt(-5_000, 5_000)),
				format);
		WindowCounter ai = new WindowCounter(AI_LIMIT, WINDOW, Duration.ZERO, format);
		MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
				() -> this.scheduler.now(TimeUnit.NANOSECONDS));
		RateLimitSettings settings = new RateLimitSettings(limit, WINDOW, Duration.ofDays(1));
		settings = settings.withEndpoints(List.of(EndpointRateLimit.of(HttpMethod.POST, "/v2.0/ai/**", AI_LIMIT)));
		try (LoftyRateLimiter limiter = new LoftyRateLimiter("test", settings, clock, this.scheduler)) {
			RateLimitFilter filter = new RateLimitFilter(limiter,
					(request, context) -> String.valueOf(request.headers().getFirst(HttpHeaders.FROM)));
			int calls = (int) (0.9 * limit * WINDOWS);
			for (int i = 0; i < calls; i++) {
				Duration moment = Duration.ofNanos((long) (WINDOWS * WINDOW.toNanos() * random.nextDouble()));
				this.scheduler.schedule(() -> call(filter, random, application, ai), moment.toNanos(),
						TimeUnit.NANOSECONDS);
			}
			this.scheduler.advanceTimeBy(WINDOW.multipliedBy(3L * WINDOWS));
			assertThat(this.ended).isEqualTo(calls);
			assertThat(application.throttled()).isZero();
			assertThat(ai.throttled()).isZero();
			assertThat(limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
			assertThat(limiter.snapshot()).as("all permits are back")
				.isEqualTo(new RateLimitSnapshot(limit, limit, null));
			assertThat(limiter.endpointSnapshots().values())
				.allSatisfy((state) -> assertThat(state).isEqualTo(new RateLimitSnapshot(AI_LIMIT, AI_LIMIT, null)));
		}
	}

	private void call(RateLimitFilter filter, Random random, WindowCounter application, WindowCounter ai) {
		boolean toAi = random.nextInt(20) == 0;
		CallPriority priority = (random.nextInt(4) == 0) ? CallPriority.BACKGROUND : CallPriority.INTERACTIVE;
		String account = "account" + (int) Math.abs(2 * random.nextGaussian());
		ClientRequest request = ClientRequest
			.create(toAi ? HttpMethod.POST : HttpMethod.GET,
					URI.create("https://api.example.com" + (toAi ? "/v2.0/ai/summary" : "/v1.0/leads")))
			.header(HttpHeaders.FROM, account)
			.attributes(priority.attribute())
			.build();
		boolean unsent = random.nextInt(30) == 0;
		Mono<ClientResponse> exchange = unsent ? unsent(request) : answer(random, application, toAi ? ai : null);
		Disposable call = filter.filter(request, (sent) -> exchange)
			.onErrorComplete(WebClientRequestException.class)
			.doFinally((signal) -> this.ended++)
			.subscribe();
		if (random.nextInt(20) == 0) {
			this.scheduler.schedule(call::dispose, random.nextLong(WINDOW.toNanos()), TimeUnit.NANOSECONDS);
		}
	}

	private static Mono<ClientResponse> unsent(ClientRequest request) {
		return Mono.error(new WebClientRequestException(new ConnectException("refused"), request.method(),
				request.url(), new HttpHeaders()));
	}

	private Mono<ClientResponse> answer(Random random, WindowCounter application, @Nullable WindowCounter endpoint) {
		return way(random).then(Mono.fromSupplier(() -> {
			WindowCounter.Counted counted = application.count(now());
			return (counted.status() == 200 && endpoint != null) ? endpoint.count(now()) : counted;
		}))
			.flatMap((counted) -> way(random).thenReturn(ClientResponse.create(HttpStatusCode.valueOf(counted.status()))
				.headers((headers) -> counted.headers().forEach(headers::set))
				.build()));
	}

	private Mono<Long> way(Random random) {
		long slowest = (random.nextInt(50) == 0) ? 1_500_000_000L : 60_000_000L;
		return Mono.delay(Duration.ofMillis(5).plusNanos(random.nextLong(slowest)), this.scheduler);
	}

	private Instant now() {
		return START.plusNanos(this.scheduler.now(TimeUnit.NANOSECONDS));
	}

}
