package io.github.loftyspring.ratelimit;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.core.codec.EncodingException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link RateLimitFilter}, in virtual time.
 */
class RateLimitFilterTests {

	private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

	private static final URI LEADS = URI.create("https://api.example.com/v1.0/leads");

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final MonotonicClock clock = new MonotonicClock(Clock.fixed(START, ZoneOffset.UTC),
			() -> this.scheduler.now(TimeUnit.NANOSECONDS));

	private final LoftyRateLimiter limiter = new LoftyRateLimiter(LoftyRateLimiter.NAME,
			new RateLimitSettings(100, Duration.ofSeconds(60), Duration.ofSeconds(90)), this.clock, this.scheduler);

	private final RateLimitFilter filter = new RateLimitFilter(this.limiter);

	private final List<String> statuses = new ArrayList<>();

	private int sent;

	@AfterEach
	void stop() {
		this.limiter.close();
		this.scheduler.dispose();
	}

	@Test
	void whenAnAnswerComesThenItsHeadersAreFollowed() {
		call(answer(HttpStatus.OK, 10, 7, "30"));
		assertThat(this.limiter.snapshot()).isEqualTo(new RateLimitSnapshot(10, 7, START.plusSeconds(30)));
	}

	@Test
	void whenAnErrorAnswerComesThenItsHeadersAreFollowedToo() {
		call(answer(HttpStatus.INTERNAL_SERVER_ERROR, 10, 6, "30"));
		assertThat(this.statuses).containsExactly("500");
		assertThat(this.limiter.snapshot().remaining()).isEqualTo(6);
	}

	@Test
	void whenTheConnectionFailsThenThePermitIsGivenBack() {
		call(answer(HttpStatus.OK, 10, 7, "30"));
		call(failure(requestException(new ConnectException("refused"))));
		call(failure(requestException(new UnknownHostException("api.example.com"))));
		assertThat(this.limiter.snapshot().remaining()).isEqualTo(7);
	}

	@Test
	void whenTheBodyCannotBeWrittenThenThePermitIsGivenBack() {
		call(answer(HttpStatus.OK, 10, 7, "30"));
		call(failure(new EncodingException("no serializer")));
		assertThat(this.limiter.snapshot().remaining()).isEqualTo(7);
	}

	@Test
	void whenTheRequestMayHaveArrivedThenThePermitStaysCharged() {
		call(answer(HttpStatus.OK, 10, 7, "30"));
		call(failure(requestException(new IOException("connection reset"))));
		call(failure(new TimeoutException()));
		assertThat(this.limiter.snapshot().remaining()).isEqualTo(5);
	}

	@Test
	void whenTheNextStageThrowsOrEndsEmptyThenThePermitIsClosed() {
		call((request) -> {
			throw new IllegalStateException("stage");
		});
		call((request) -> Mono.empty());
		call(answer(HttpStatus.OK, 10, 9, "30"));
		assertThat(this.statuses).containsExactly("IllegalStateException", "200");
		assertThat(this.limiter.snapshot().remaining()).isEqualTo(9);
	}

	@Test
	void whenThrottledWithRetryAfterInSecondsThenTheNextCallWaitsForIt() {
		call(throttled((headers) -> headers.set(HttpHeaders.RETRY_AFTER, "20")));
		expectNextCallAfter(Duration.ofSeconds(20));
	}

	@Test
	void whenThrottledWithRetryAfterAsDateThenTheNextCallWaitsForItOnTheServersClock() {
		call(throttled((headers) -> {
			headers.set(HttpHeaders.DATE, "Sun, 01 Mar 2026 09:00:00 GMT");
			headers.set(HttpHeaders.RETRY_AFTER, "Sun, 01 Mar 2026 09:00:20 GMT");
		}));
		expectNextCallAfter(Duration.ofSeconds(20));
	}

	@Test
	void whenThrottledWithResetOnlyThenTheNextCallWaitsForIt() {
		call(answer(HttpStatus.TOO_MANY_REQUESTS, 10, 0, "20"));
		expectNextCallAfter(Duration.ofSeconds(20));
	}

	@Test
	void whenThrottledWithBothThenTheLaterCounts() {
		call(throttled((headers) -> {
			headers.set("X-RateLimit-Limit", "10");
			headers.set("X-RateLimit-Remaining", "0");
			headers.set("X-RateLimit-Reset", "5");
			headers.set(HttpHeaders.RETRY_AFTER, "20");
		}));
		expectNextCallAfter(Duration.ofSeconds(20));
	}

	@Test
	void whenThrottledWithoutAnyHeaderThenTheNextCallWaitsForAWindow() {
		call(throttled((headers) -> {
		}));
		expectNextCallAfter(Duration.ofSeconds(59));
	}

	@Test
	void whenACallIsCancelledWhileWaitingThenItIsNeverSent() {
		call(answer(HttpStatus.OK, 10, 0, "20"));
		Disposable waiting = call(answer(HttpStatus.OK, 10, 9, "60"));
		waiting.dispose();
		this.scheduler.advanceTimeBy(Duration.ofMinutes(2));
		assertThat(this.sent).isOne();
		assertThat(this.limiter.getMetrics().getNumberOfWaitingThreads()).isZero();
	}

	@Test
	void whenACallIsCancelledInFlightThenTheRequestIsCancelledAndStaysCharged() {
		call(answer(HttpStatus.OK, 10, 7, "30"));
		List<String> cancelled = new ArrayList<>();
		Disposable inFlight = call(
				(request) -> Mono.<ClientResponse>never().doOnCancel(() -> cancelled.add("cancelled")));
		inFlight.dispose();
		assertThat(cancelled).containsExactly("cancelled");
		assertThat(this.limiter.snapshot().remaining()).isEqualTo(6);
	}

	@Test
	void whenTheProbeIsCancelledInFlightThenTheOthersGo() {
		Disposable probe = call((request) -> Mono.never());
		call(answer(HttpStatus.OK, 10, 8, "30"));
		assertThat(this.sent).isOne();
		probe.dispose();
		this.scheduler.advanceTime();
		assertThat(this.sent).isEqualTo(2);
	}

	@Test
	void whenARequestHasAMaxWaitOfItsOwnThenItBeatsTheLimiters() {
		call(answer(HttpStatus.OK, 10, 0, "20"));
		StepVerifier
			.create(this.filter.filter(request(RateLimitFilter.maxWait(SECOND)), answer(HttpStatus.OK, 10, 9, "60")))
			.then(this.scheduler::advanceTime)
			.expectErrorSatisfies((ex) -> assertThat(ex).isInstanceOf(PermitRefusedException.class)
				.hasMessageEndingWith("the longest accepted wait is 1.0 s."))
			.verify(SECOND);
		assertThat(this.sent).isOne();
	}

	@Test
	void whenTheLimiterIsMissingThenTheArgumentIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new RateLimitFilter(missing()))
			.withMessage("'limiter' must not be null");
	}

	@SuppressWarnings("NullAway")
	private static LoftyRateLimiter missing() {
		return null;
	}

	private void expectNextCallAfter(Duration wait) {
		call(answer(HttpStatus.OK, 10, 9, "60"));
		this.scheduler.advanceTimeBy(wait.minusMillis(1));
		assertThat(this.sent).isOne();
		this.scheduler.advanceTimeBy(Duration.ofMillis(2500));
		assertThat(this.sent).isEqualTo(2);
		assertThat(this.statuses).containsExactly("429", "200");
	}

	private Disposable call(ExchangeFunction next) {
		ExchangeFunction counted = (request) -> {
			this.sent++;
			return next.exchange(request);
		};
		Disposable call = this.filter.filter(request((builder) -> {
		}), counted)
			.subscribe((response) -> this.statuses.add(String.valueOf(response.statusCode().value())),
					(ex) -> this.statuses.add(ex.getClass().getSimpleName()));
		this.scheduler.advanceTime();
		return call;
	}

	private static ClientRequest request(Consumer<ClientRequest.Builder> customizer) {
		ClientRequest.Builder builder = ClientRequest.create(HttpMethod.GET, LEADS);
		customizer.accept(builder);
		return builder.build();
	}

	private static ExchangeFunction answer(HttpStatus status, int limit, int remaining, String reset) {
		return (request) -> Mono.just(ClientResponse.create(status)
			.header("X-RateLimit-Limit", String.valueOf(limit))
			.header("X-RateLimit-Remaining", String.valueOf(remaining))
			.header("X-RateLimit-Reset", reset)
			.build());
	}

	private static ExchangeFunction throttled(Consumer<HttpHeaders> headers) {
		return (request) -> Mono.just(ClientResponse.create(HttpStatus.TOO_MANY_REQUESTS).headers(headers).build());
	}

	private static ExchangeFunction failure(Throwable ex) {
		return (request) -> Mono.error(ex);
	}

	private static WebClientRequestException requestException(Throwable cause) {
		return new WebClientRequestException(cause, HttpMethod.GET, LEADS, new HttpHeaders());
	}

}
