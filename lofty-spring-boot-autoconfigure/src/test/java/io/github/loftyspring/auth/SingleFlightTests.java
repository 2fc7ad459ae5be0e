package io.github.loftyspring.auth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SingleFlight}.
 */
@Timeout(180)
class SingleFlightTests {

	private static final Duration LONG = Duration.ofSeconds(10);

	private final AtomicInteger runs = new AtomicInteger();

	private volatile Sinks.One<String> result = Sinks.one();

	private final SingleFlight<String> flight = new SingleFlight<>(Mono.defer(() -> {
		this.runs.incrementAndGet();
		return this.result.asMono();
	}));

	@Test
	void whenManyThreadsAndSubscribersComeThenSourceRunsOnce() throws Exception {
		CountDownLatch started = new CountDownLatch(50);
		ExecutorService threads = Executors.newFixedThreadPool(50);
		try {
			List<Future<String>> blocking = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				blocking.add(threads.submit(() -> {
					started.countDown();
					return this.flight.join().block(LONG);
				}));
			}
			List<CompletableFuture<String>> reactive = new ArrayList<>();
			for (int i = 0; i < 50; i++) {
				reactive.add(this.flight.join().toFuture());
			}
			assertThat(started.await(10, TimeUnit.SECONDS)).isTrue();
			this.result.tryEmitValue("token");
			for (Future<String> future : blocking) {
				assertThat(future.get(10, TimeUnit.SECONDS)).isEqualTo("token");
			}
			for (CompletableFuture<String> future : reactive) {
				assertThat(future.get(10, TimeUnit.SECONDS)).isEqualTo("token");
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void whenOneRunsThenOthersJoinIt() {
		CompletableFuture<String> first = this.flight.join().toFuture();
		CompletableFuture<String> second = this.flight.join().toFuture();
		this.flight.start();
		this.result.tryEmitValue("token");
		assertThat(first).isCompletedWithValue("token");
		assertThat(second).isCompletedWithValue("token");
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void whenOneRanThenTheNextStartsAnew() {
		this.result.tryEmitValue("first");
		assertThat(this.flight.join().block(LONG)).isEqualTo("first");
		this.result = Sinks.one();
		this.result.tryEmitValue("second");
		assertThat(this.flight.join().block(LONG)).isEqualTo("second");
		assertThat(this.runs).hasValue(2);
	}

	@Test
	void whenOneWaiterLeavesThenTheOthersAreServed() {
		Disposable leaving = this.flight.join().subscribe();
		CompletableFuture<String> staying = this.flight.join().toFuture();
		leaving.dispose();
		this.result.tryEmitValue("token");
		assertThat(staying).isCompletedWithValue("token");
	}

	@Test
	void whenAllWaitersLeaveThenTheRunGoesOn() {
		this.flight.join().subscribe().dispose();
		CompletableFuture<String> late = this.flight.join().toFuture();
		this.result.tryEmitValue("token");
		assertThat(late).isCompletedWithValue("token");
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void whenItFailsThenAllWaitersHearItAndTheNextStartsAnew() {
		CompletableFuture<String> first = this.flight.join().toFuture();
		CompletableFuture<String> second = this.flight.join().toFuture();
		this.result.tryEmitError(new IllegalStateException("down"));
		assertThat(first).isCompletedExceptionally();
		assertThat(second).isCompletedExceptionally();
		this.result = Sinks.one();
		this.result.tryEmitValue("token");
		assertThat(this.flight.join().block(LONG)).isEqualTo("token");
	}

	@Test
	void whenClosedThenWaitersFailAndNothingRunsAnyMore() {
		CompletableFuture<String> waiting = this.flight.join().toFuture();
		this.flight.close();
		assertThat(waiting).isCompletedExceptionally();
		assertThat(this.result.currentSubscriberCount()).isZero();
		StepVerifier.create(this.flight.join()).expectErrorMessage("The Lofty client is closed").verify(LONG);
		assertThat(this.runs).hasValue(1);
	}

	@Test
	void whenTheFirstWaiterHasAContextThenTheRunSeesIt() {
		SingleFlight<String> seeing = new SingleFlight<>(
				Mono.deferContextual((context) -> Mono.just(context.get("trace"))));
		assertThat(seeing.join().contextWrite((context) -> context.put("trace", "abc")).block(LONG)).isEqualTo("abc");
	}

}
