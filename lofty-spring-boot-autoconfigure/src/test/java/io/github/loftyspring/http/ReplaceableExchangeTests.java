package io.github.loftyspring.http;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import reactor.test.publisher.TestPublisher;

import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ReplaceableExchange}.
 */
class ReplaceableExchangeTests {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final ClientResponse answer = ClientResponse.create(HttpStatus.OK).build();

	private final ClientResponse other = ClientResponse.create(HttpStatus.ACCEPTED).build();

	private final TestPublisher<ClientResponse> exchange = TestPublisher.create();

	private final TestPublisher<ClientResponse> replacement = TestPublisher.create();

	@Test
	void whenNothingIsReplacedThenAnswerAndFailurePass() {
		IOException failure = new IOException();
		StepVerifier.create(passing(Mono.just(this.answer))).expectNext(this.answer).expectComplete().verify(SECOND);
		StepVerifier.create(passing(Mono.error(failure)))
			.expectErrorSatisfies((ex) -> assertThat(ex).isSameAs(failure))
			.verify(SECOND);
		StepVerifier.create(passing(Mono.empty())).expectComplete().verify(SECOND);
	}

	@Test
	void whenAnAnswerIsReplacedThenOnlyTheOtherComes() {
		StepVerifier.create(replacing(this.exchange.mono()))
			.then(() -> this.exchange.emit(this.answer))
			.then(() -> this.replacement.emit(this.other))
			.expectNext(this.other)
			.expectComplete()
			.verify(SECOND);
	}

	@Test
	void whenAFailureIsReplacedThenOnlyTheOtherComes() {
		StepVerifier.create(replacing(this.exchange.mono()))
			.then(() -> this.exchange.error(new IOException()))
			.then(() -> this.replacement.emit(this.other))
			.expectNext(this.other)
			.expectComplete()
			.verify(SECOND);
	}

	@Test
	void whenTheReplacementFailsThenItsFailureComesAndIsNotReplacedAgain() {
		IllegalStateException failure = new IllegalStateException();
		AtomicInteger failures = new AtomicInteger();
		Mono<ClientResponse> replaced = new ReplaceableExchange(Mono.just(this.answer),
				(response) -> Mono.error(failure), (ex) -> {
					failures.incrementAndGet();
					return null;
				});
		StepVerifier.create(replaced).expectErrorSatisfies((ex) -> assertThat(ex).isSameAs(failure)).verify(SECOND);
		assertThat(failures).hasValue(0);
	}

	@Test
	void whenADecisionThrowsThenTheCallFailsWithIt() {
		IllegalStateException mistake = new IllegalStateException();
		IOException failure = new IOException();
		Mono<ClientResponse> afterAnswer = new ReplaceableExchange(Mono.just(this.answer), (response) -> {
			throw mistake;
		}, (ex) -> null);
		StepVerifier.create(afterAnswer).expectErrorSatisfies((ex) -> assertThat(ex).isSameAs(mistake)).verify(SECOND);
		Mono<ClientResponse> afterFailure = new ReplaceableExchange(Mono.error(failure), (response) -> null, (ex) -> {
			throw mistake;
		});
		StepVerifier.create(afterFailure)
			.expectErrorSatisfies((ex) -> assertThat(ex).isSameAs(mistake).hasSuppressedException(failure))
			.verify(SECOND);
	}

	@Test
	void whenCancelledBeforeTheAnswerThenTheExchangeIsCancelled() {
		StepVerifier.create(replacing(this.exchange.mono())).thenCancel().verify(SECOND);
		this.exchange.assertCancelled();
		this.replacement.assertWasNotSubscribed();
	}

	@Test
	void whenCancelledAfterTheAnswerThenTheReplacementIsCancelled() {
		StepVerifier.create(replacing(this.exchange.mono()))
			.then(() -> this.exchange.emit(this.answer))
			.thenCancel()
			.verify(SECOND);
		this.replacement.assertCancelled();
	}

	@Test
	void whenTheSubscriberHasAContextThenExchangeAndReplacementSeeIt() {
		Mono<ClientResponse> contextual = Mono.deferContextual((context) -> {
			assertThat(context.<String>get("key")).isEqualTo("value");
			return Mono.just(this.answer);
		});
		Mono<ClientResponse> replaced = new ReplaceableExchange(contextual, (response) -> contextual, (ex) -> null);
		StepVerifier.create(replaced.contextWrite((context) -> context.put("key", "value")))
			.expectNext(this.answer)
			.expectComplete()
			.verify(SECOND);
	}

	private Mono<ClientResponse> passing(Mono<ClientResponse> source) {
		return new ReplaceableExchange(source, (response) -> null, (failure) -> null);
	}

	private Mono<ClientResponse> replacing(Mono<ClientResponse> source) {
		return new ReplaceableExchange(source, (response) -> this.replacement.mono(),
				(failure) -> this.replacement.mono());
	}

}
