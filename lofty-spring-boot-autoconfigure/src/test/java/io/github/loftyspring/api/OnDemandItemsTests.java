package io.github.loftyspring.api;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import reactor.util.context.Context;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link OnDemandItems}, by {@link BlockingCalls#stream}.
 */
class OnDemandItemsTests {

	private static final BlockingCalls CALLS = Mono::block;

	@Test
	void whenItemsAreTakenThenNoOtherIsRequested() {
		List<Long> requested = new ArrayList<>();
		Stream<Integer> items = CALLS.stream(Flux.range(1, 1_000).doOnRequest(requested::add));
		assertThat(requested).isEmpty();
		assertThat(items.limit(3)).containsExactly(1, 2, 3);
		assertThat(requested).containsExactly(1L, 1L, 1L);
	}

	@Test
	void whenItemsComeLaterThenTheThreadWaitsForThem() {
		Flux<Integer> slow = Flux.range(1, 3).delayElements(Duration.ofMillis(5));
		assertThat(CALLS.stream(slow)).containsExactly(1, 2, 3);
	}

	@Test
	void whenTheSourceEndsOnAnotherThreadRightBehindTheLastItemThenTheStreamEnds() {
		Scheduler scheduler = Schedulers.newParallel("items", 1);
		for (int i = 0; i < 20_000; i++) {
			assertThat(CALLS.stream(Flux.just(1, 2).publishOn(scheduler, 1)).count()).isEqualTo(2);
		}
		scheduler.dispose();
	}

	@Test
	void whenThereIsNoItemThenTheStreamIsEmpty() {
		assertThat(CALLS.stream(Flux.empty())).isEmpty();
	}

	@Test
	void whenTheSourceFailsThenTheErrorComesBehindTheItemsBefore() {
		Iterator<Integer> items = CALLS
			.stream(Flux.range(1, 2).concatWith(Mono.error(new IllegalStateException("third"))))
			.iterator();
		assertThat(items.next()).isEqualTo(1);
		assertThat(items.next()).isEqualTo(2);
		assertThatIllegalStateException().isThrownBy(items::hasNext).withMessage("third");
		assertThat(items.hasNext()).isFalse();
	}

	@Test
	void whenTheSourceFailsBeforeTheNextItemIsAskedForThenTheErrorIsNotLost() {
		Sinks.Many<Integer> source = Sinks.many().unicast().onBackpressureBuffer();
		Iterator<Integer> items = CALLS.stream(source.asFlux()).iterator();
		source.tryEmitNext(1);
		assertThat(items.next()).isEqualTo(1);
		source.tryEmitError(new IllegalStateException("late"));
		assertThatIllegalStateException().isThrownBy(items::hasNext).withMessage("late");
		assertThat(items.hasNext()).isFalse();
	}

	@Test
	void whenTheStreamIsClosedThenTheSourceIsCancelledAndNothingMoreComes() {
		AtomicBoolean cancelled = new AtomicBoolean();
		Stream<Integer> items = CALLS.stream(Flux.range(1, 10).doOnCancel(() -> cancelled.set(true)));
		Iterator<Integer> iterator = items.iterator();
		assertThat(iterator.next()).isEqualTo(1);
		items.close();
		assertThat(cancelled).isTrue();
		assertThat(iterator.hasNext()).isFalse();
	}

	@Test
	void whenTheCallerHasAContextThenTheSourceSeesIt() {
		BlockingCalls inContext = new BlockingCalls() {

			@Override
			public <T> @Nullable T block(Mono<T> call) {
				return call.contextWrite(Context.of("account", "grace")).block();
			}

		};
		Flux<String> account = Flux.deferContextual((context) -> Flux.just(context.<String>get("account")));
		assertThat(inContext.stream(account)).containsExactly("grace");
	}

}
