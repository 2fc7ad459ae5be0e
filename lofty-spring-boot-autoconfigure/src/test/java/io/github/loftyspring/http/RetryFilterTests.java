package io.github.loftyspring.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClientRequestException;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RetryFilter}, in virtual time and with the longest jitter.
 */
class RetryFilterTests {

	private static final Duration LIMIT = Duration.ofSeconds(5);

	private static final RetrySettings SETTINGS = RetrySettings.defaults();

	private VirtualTimeScheduler time;

	@BeforeEach
	void start() {
		this.time = VirtualTimeScheduler.create();
	}

	@AfterEach
	void stop() {
		this.time.dispose();
	}

	@Test
	void whenAReadFailsTwiceThenItIsRepeatedAfterGrowingPauses() {
		StubExchange next = new StubExchange(StubExchange.status(503), StubExchange.status(502),
				StubExchange.status(200));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.GET, next);
		assertThat(next.calls()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(499));
		assertThat(next.calls()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(next.calls()).isEqualTo(2);
		this.time.advanceTimeBy(Duration.ofMillis(999));
		assertThat(next.calls()).isEqualTo(2);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(next.calls()).isEqualTo(3);
		assertThat(status.get()).isEqualTo(200);
	}

	@Test
	void whenJitterIsLowestThenThePauseIsHalved() {
		RetryFilter filter = RetryFilter.withQuota(SETTINGS, Duration.ofMinutes(1), this.time, () -> 0.0);
		assertThat(filter.backoff(1)).isEqualTo(Duration.ofMillis(250));
		assertThat(filter.backoff(20)).isEqualTo(Duration.ofSeconds(5));
	}

	@Test
	void whenEveryAttemptFailsThenTheLastAnswerIsPassedOn() {
		StubExchange next = new StubExchange(StubExchange.status(503), StubExchange.status(503),
				StubExchange.status(504));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.GET, next);
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(next.calls()).isEqualTo(3);
		assertThat(status.get()).isEqualTo(504);
	}

	@Test
	void whenAWriteFailsThenItIsNotRepeated() {
		StubExchange next = new StubExchange(StubExchange.status(503));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.POST, next);
		assertThat(status.get()).isEqualTo(503);
	}

	@ParameterizedTest
	@ValueSource(ints = { 400, 401, 404, 409, 500, 501 })
	void whenRepeatingDoesNotHelpThenItIsNotDone(int refused) {
		StubExchange next = new StubExchange(StubExchange.status(refused));
		assertThat(subscribe(filter(), HttpMethod.GET, next).get()).isEqualTo(refused);
	}

	@Test
	void whenTheServerSaysWhenThenThatIsObeyed() {
		StubExchange next = new StubExchange(retryAfter(503, "7"), StubExchange.status(200));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.GET, next);
		this.time.advanceTimeBy(Duration.ofMillis(6999));
		assertThat(next.calls()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(status.get()).isEqualTo(200);
	}

	@Test
	void whenTheServerSaysADateThenItIsComparedWithTheServersClock() {
		Mono<ClientResponse> busy = StubExchange.answer(503,
				(builder) -> builder.header(HttpHeaders.DATE, "Tue, 03 Mar 2020 10:00:00 GMT")
					.header(HttpHeaders.RETRY_AFTER, "Tue, 03 Mar 2020 10:00:04 GMT"));
		StubExchange next = new StubExchange(busy, StubExchange.status(200));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.GET, next);
		this.time.advanceTimeBy(Duration.ofMillis(3999));
		assertThat(next.calls()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(status.get()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "soon", "-1", "", "Tue, 99 Mar 2020" })
	void whenRetryAfterIsMalformedThenTheUsualPauseIsMade(String malformed) {
		StubExchange next = new StubExchange(retryAfter(503, malformed), StubExchange.status(200));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.GET, next);
		this.time.advanceTimeBy(Duration.ofMillis(500));
		assertThat(status.get()).isEqualTo(200);
	}

	@Test
	void whenTheServerWantsALongerPauseThanAllowedThenItsAnswerIsPassedOnAtOnce() {
		StubExchange next = new StubExchange(retryAfter(503, "11"));
		assertThat(subscribe(filter(), HttpMethod.GET, next).get()).isEqualTo(503);
	}

	@Test
	void whenTheConnectionBreaksThenAReadIsRepeated() {
		StubExchange next = new StubExchange(broken(new ConnectException("refused")), broken(new IOException("reset")),
				StubExchange.status(200));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.GET, next);
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(status.get()).isEqualTo(200);
	}

	@Test
	void whenTheConnectionBreaksThenAWriteIsNotRepeated() {
		StubExchange next = new StubExchange(broken(new IOException("reset")));
		StepVerifier.create(filter().filter(StubExchange.request(HttpMethod.POST), next))
			.expectError(WebClientRequestException.class)
			.verify(LIMIT);
	}

	@Test
	void whenTheAnswerTakesTooLongThenTheCallIsNotRepeated() {
		StubExchange next = new StubExchange(broken(new HttpTimeoutException("too long")));
		StepVerifier.create(filter().filter(StubExchange.request(HttpMethod.GET), next))
			.expectError(WebClientRequestException.class)
			.verify(LIMIT);
	}

	@Test
	void whenThrottledThenAnyMethodIsRepeatedWithTheTimeThatIsLeftAndNoAttemptIsSpent() {
		StubExchange next = new StubExchange(StubExchange.status(429), StubExchange.status(201));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.POST, next);
		assertThat(status.get()).isEqualTo(201);
		assertThat(next.lastRequest().attributes()).containsValue(Duration.ofMinutes(1));
	}

	@Test
	void whenThrottledAgainAndAgainThenThePausesGrow() {
		StubExchange next = new StubExchange(StubExchange.status(429), StubExchange.status(429),
				StubExchange.status(429), StubExchange.status(429), StubExchange.status(201));
		AtomicReference<Integer> status = subscribe(filter(), HttpMethod.POST, next);
		assertThat(next.calls()).isEqualTo(2);
		this.time.advanceTimeBy(Duration.ofMillis(500));
		assertThat(next.calls()).isEqualTo(3);
		this.time.advanceTimeBy(Duration.ofMillis(999));
		assertThat(next.calls()).isEqualTo(3);
		this.time.advanceTimeBy(Duration.ofMillis(2001));
		assertThat(next.calls()).isEqualTo(5);
		assertThat(status.get()).isEqualTo(201);
	}

	@Test
	void whenThrottledWithAPauseBeyondTheLongestWaitThenTheAnswerIsPassedOnAtOnce() {
		StubExchange next = new StubExchange(retryAfter(429, "61"));
		assertThat(subscribe(filter(), HttpMethod.GET, next).get()).isEqualTo(429);
	}

	@Test
	void whenThrottledBeyondTheLongestWaitThenTheAnswerIsPassedOn() {
		RetryFilter filter = RetryFilter.withQuota(SETTINGS, Duration.ofSeconds(3), this.time, () -> 1.0);
		Mono<ClientResponse> late = Mono.delay(Duration.ofSeconds(3), this.time).then(StubExchange.status(429));
		StubExchange next = new StubExchange(late);
		AtomicReference<Integer> status = subscribe(filter, HttpMethod.GET, next);
		this.time.advanceTimeBy(Duration.ofSeconds(3));
		assertThat(status.get()).isEqualTo(429);
	}

	@Test
	void whenThereIsNoQuotaThenThrottlingIsOneMoreFailure() {
		RetryFilter filter = RetryFilter.withoutQuota(SETTINGS, this.time, () -> 1.0);
		StubExchange next = new StubExchange(retryAfter(429, "2"), StubExchange.status(429), StubExchange.status(429));
		AtomicReference<Integer> status = subscribe(filter, HttpMethod.POST, next);
		this.time.advanceTimeBy(Duration.ofMillis(1999));
		assertThat(next.calls()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(next.calls()).isEqualTo(3);
		assertThat(status.get()).isEqualTo(429);
	}

	@Test
	void whenCancelledDuringAPauseThenNothingIsSentAnyMore() {
		StubExchange next = new StubExchange(StubExchange.status(503), StubExchange.status(200));
		Disposable call = filter().filter(StubExchange.request(HttpMethod.GET), next).subscribe();
		call.dispose();
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(next.calls()).isEqualTo(1);
	}

	@Test
	void whenCancelledDuringARequestThenTheRequestIsCancelled() {
		AtomicReference<String> seen = new AtomicReference<>("");
		StubExchange next = new StubExchange(Mono.<ClientResponse>never().doOnCancel(() -> seen.set("cancelled")));
		filter().filter(StubExchange.request(HttpMethod.GET), next).subscribe().dispose();
		assertThat(seen.get()).isEqualTo("cancelled");
	}

	private RetryFilter filter() {
		return RetryFilter.withQuota(SETTINGS, Duration.ofMinutes(1), this.time, () -> 1.0);
	}

	private static AtomicReference<Integer> subscribe(RetryFilter filter, HttpMethod method, StubExchange next) {
		AtomicReference<Integer> status = new AtomicReference<>(0);
		ClientRequest request = StubExchange.request(method);
		filter.filter(request, next).subscribe((response) -> status.set(response.statusCode().value()));
		return status;
	}

	private static Mono<ClientResponse> retryAfter(int status, String value) {
		return StubExchange.answer(status, (builder) -> builder.header(HttpHeaders.RETRY_AFTER, value));
	}

	private static Mono<ClientResponse> broken(IOException cause) {
		return Mono.error(() -> new WebClientRequestException(cause, HttpMethod.GET,
				URI.create("https://api.example.com/v1.0/leads"), HttpHeaders.EMPTY));
	}

}
