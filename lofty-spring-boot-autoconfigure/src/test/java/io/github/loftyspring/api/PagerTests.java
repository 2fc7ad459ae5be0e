package io.github.loftyspring.api;

import java.time.Duration;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.reactivestreams.Subscription;
import reactor.core.Disposable;
import reactor.core.publisher.BaseSubscriber;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

/**
 * Tests for {@link Pager}.
 */
@Timeout(180)
class PagerTests {

	private static final Duration SECONDS = Duration.ofSeconds(30);

	private static final int PAGE = 25;

	private static final int PAGE_BYTES = 1024 * 1024;

	private final AtomicInteger requests = new AtomicInteger();

	@Test
	void whenOnePageOfItemsIsRequestedThenOnePageIsRead() {
		StepVerifier.create(pager(100).flux(), 0)
			.then(() -> assertThat(this.requests).hasValue(0))
			.thenRequest(PAGE)
			.expectNextCount(PAGE)
			.then(() -> assertThat(this.requests).hasValue(1))
			.thenRequest(1)
			.expectNext(25L)
			.then(() -> assertThat(this.requests).hasValue(2))
			.thenCancel()
			.verify(SECONDS);
	}

	@Test
	void whenOnePageOfItemsIsTakenFromAStreamThenOnePageIsRead() {
		try (Stream<Long> items = stream(pager(100))) {
			assertThat(this.requests).hasValue(0);
			assertThat(items.limit(PAGE)).hasSize(PAGE);
			assertThat(this.requests).hasValue(1);
		}
		try (Stream<Long> items = stream(pager(100))) {
			assertThat(items.limit(PAGE + 1)).hasSize(PAGE + 1);
			assertThat(this.requests).hasValue(3);
		}
	}

	@Test
	void whenTheLastItemIsTakenThenTheListEndsWithoutAnotherRequest() {
		StepVerifier.create(pager(50).flux(), 50).expectNextCount(50).expectComplete().verify(SECONDS);
		assertThat(this.requests).hasValue(2);
		assertThat(stream(pager(50))).hasSize(50);
		assertThat(this.requests).hasValue(4);
	}

	@Test
	void whenTheListIsEmptyThenItEnds() {
		StepVerifier.create(pager(0).flux()).expectComplete().verify(SECONDS);
		assertThat(stream(pager(0))).isEmpty();
	}

	@Test
	void whenAPageIsEmptyThenTheListEndsWhateverItsCursor() {
		Pager<Long> pager = pager((cursor) -> Mono
			.just((cursor == null) ? new Page<>(List.of(1L), null, "a") : new Page<>(List.of(), null, "b")));
		assertThat(pager.flux().collectList().block(SECONDS)).containsExactly(1L);
		assertThat(stream(pager)).containsExactly(1L);
	}

	@Test
	void whenThereAreManyPagesThenAllItemsComeInOrderWithoutDeepeningTheStack() {
		AtomicLong expected = new AtomicLong();
		pager(100_000).flux()
			.doOnNext((item) -> assertThat(item.longValue()).isEqualTo(expected.getAndIncrement()))
			.blockLast(SECONDS);
		assertThat(expected).hasValue(100_000);
		assertThat(stream(pager(100_000)).mapToLong(Long::longValue).sum())
			.isEqualTo(LongStream.range(0, 100_000).sum());
	}

	@Test
	void whenItemsAreRequestedOneByOneFromWithinThenTheStackStaysFlat() {
		AtomicInteger depth = new AtomicInteger();
		BaseSubscriber<Long> subscriber = new BaseSubscriber<>() {

			@Override
			protected void hookOnSubscribe(Subscription subscription) {
				request(1);
			}

			@Override
			protected void hookOnNext(Long item) {
				depth.accumulateAndGet(new Throwable().getStackTrace().length, Math::max);
				request(1);
			}

		};
		pager(10_000).flux().subscribe(subscriber);
		assertThat(subscriber.isDisposed()).isTrue();
		assertThat(depth.get()).isLessThan(300);
	}

	@Test
	void whenPagesArriveOnOtherThreadsThenNoItemIsLostOrDoubled() {
		Pager<Long> pager = pager(
				(cursor) -> page(20_000, cursor).publishOn(Schedulers.parallel()).delayElement(Duration.ZERO));
		StepVerifier.create(pager.flux().publishOn(Schedulers.boundedElastic(), 7).limitRate(3).collectList())
			.assertNext((items) -> assertThat(items).isEqualTo(LongStream.range(0, 20_000).boxed().toList()))
			.expectComplete()
			.verify(SECONDS);
	}

	@Test
	void whenManySubscribersReadThenEachReadsTheWholeList() {
		List<Long> counts = Flux.range(0, 50)
			.flatMap((index) -> pager(1_000).flux().subscribeOn(Schedulers.parallel()).count(), 50)
			.collectList()
			.block(SECONDS);
		assertThat(counts).hasSize(50).containsOnly(1_000L);
	}

	@Test
	void whenManyPagesAreReadThenOnlyTheLastOnesAreHeld() {
		int pages = 200;
		List<WeakReference<byte[]>> read = new ArrayList<>();
		PageSource<byte[]> source = (cursor) -> Mono.fromSupplier(() -> {
			int number = (cursor != null) ? Integer.parseInt(cursor) : 1;
			byte[] item = new byte[PAGE_BYTES];
			read.add(new WeakReference<>(item));
			return new Page<>(List.of(item), null, (number < pages) ? String.valueOf(number + 1) : null);
		});
		Pager<byte[]> pager = Pager.of(source, (item) -> null);
		List<Long> held = new ArrayList<>();
		Consumer<byte[]> countAtTheEnd = (item) -> {
			if (read.size() == pages) {
				System.gc();
				held.add(read.stream().filter((page) -> page.get() != null).count());
			}
		};
		assertThat(pager.flux().doOnNext(countAtTheEnd).count().block(SECONDS)).isEqualTo(pages);
		read.clear();
		stream(pager).forEach(countAtTheEnd);
		assertThat(held).hasSize(2).allMatch((pagesInMemory) -> pagesInMemory <= 3);
	}

	@Test
	void whenAPageFailsThenItsErrorComesBehindTheItemsBefore() {
		Pager<Long> pager = pager(
				(cursor) -> "50".equals(cursor) ? Mono.error(new IllegalStateException("third")) : page(100, cursor));
		StepVerifier.create(pager.flux()).expectNextCount(50).expectErrorMessage("third").verify(SECONDS);
		List<Long> taken = new ArrayList<>();
		assertThatIllegalStateException().isThrownBy(() -> stream(pager).forEach(taken::add)).withMessage("third");
		assertThat(taken).hasSize(50);
	}

	@Test
	void whenTheSourceThrowsThenTheErrorComesOut() {
		Pager<Long> pager = pager((cursor) -> {
			throw new IllegalStateException("thrown");
		});
		StepVerifier.create(pager.flux()).expectErrorMessage("thrown").verify(SECONDS);
	}

	@Test
	void whenAPageIsMissingThenTheListFailsInsteadOfEnding() {
		Pager<Long> pager = pager((cursor) -> (cursor == null) ? page(100, cursor) : Mono.empty());
		StepVerifier.create(pager.flux())
			.expectNextCount(PAGE)
			.expectError(UnexpectedAnswerException.class)
			.verify(SECONDS);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> stream(pager).count());
	}

	@Test
	void whenTheServerRepeatsAPageThenTheListFailsBehindTheItemsBefore() {
		Pager<Long> pager = pager((cursor) -> {
			this.requests.incrementAndGet();
			return Mono.just(new Page<>(List.of(1L, 2L), null, "same"));
		});
		StepVerifier.create(pager.flux())
			.expectNext(1L, 2L)
			.expectErrorSatisfies((error) -> assertThat(error).isInstanceOf(UnexpectedAnswerException.class)
				.hasMessage("Lofty answered with the same page of 2 items again; page 1 was the last new one"))
			.verify(SECONDS);
		assertThat(this.requests).hasValue(2);
		assertThatExceptionOfType(UnexpectedAnswerException.class).isThrownBy(() -> stream(pager).count());
	}

	@Test
	void whenTheServerGoesRoundInCirclesThenTheListFails() {
		Pager<Long> pager = pager((cursor) -> {
			int number = (cursor != null) ? Integer.parseInt(cursor) : 0;
			this.requests.incrementAndGet();
			int next = (number == 12) ? 3 : number + 1;
			return Mono.just(new Page<>(List.of((long) number), null, String.valueOf(next)));
		});
		StepVerifier.create(pager.flux().ignoreElements()).expectError(UnexpectedAnswerException.class).verify(SECONDS);
		assertThat(this.requests).hasValueLessThan(60);
	}

	@Test
	void whenTheScrollIdStaysTheSameButPagesDifferThenTheListGoesOn() {
		AtomicLong next = new AtomicLong();
		Pager<Long> pager = pager((cursor) -> {
			long item = next.getAndIncrement();
			return Mono.just(new Page<>(List.of(item), null, (item < 99) ? "same" : null));
		});
		assertThat(pager.flux().count().block(SECONDS)).isEqualTo(100);
	}

	@Test
	void whenItemsHaveNoIdThenEqualPagesAreNotTakenForRepeated() {
		AtomicInteger pages = new AtomicInteger();
		PageSource<String> source = (cursor) -> Mono
			.just(new Page<>(List.of("x"), null, (pages.incrementAndGet() < 5) ? "next" : null));
		assertThat(Pager.of(source, (item) -> null).flux().count().block(SECONDS)).isEqualTo(5);
	}

	@Test
	void whenCancelledThenTheRequestUnderWayIsCancelled() {
		AtomicBoolean sent = new AtomicBoolean();
		AtomicBoolean cancelled = new AtomicBoolean();
		Pager<Long> pager = pager((cursor) -> (cursor == null) ? page(100, cursor)
				: Mono.<Page<Long>>never()
					.doOnSubscribe((subscription) -> sent.set(true))
					.doOnCancel(() -> cancelled.set(true)));
		Disposable subscription = pager.flux().subscribe();
		assertThat(sent).isTrue();
		assertThat(cancelled).isFalse();
		subscription.dispose();
		assertThat(cancelled).isTrue();
	}

	@Test
	void whenCancelledAfterSomeItemsThenNoFurtherPageIsRead() {
		assertThat(pager(1_000).flux().take(30).count().block(SECONDS)).isEqualTo(30);
		assertThat(this.requests).hasValue(2);
	}

	@Test
	void whenTheStreamIsClosedThenNoFurtherPageIsRead() {
		Stream<Long> items = stream(pager(1_000));
		Iterator<Long> iterator = items.iterator();
		IntStream.range(0, PAGE).forEach((index) -> iterator.next());
		items.close();
		assertThat(iterator.hasNext()).isFalse();
		assertThat(this.requests).hasValue(1);
	}

	@Test
	void whenTheSubscriberHasAContextThenEveryPageSeesIt() {
		Pager<Long> pager = pager((cursor) -> Mono.deferContextual((context) -> {
			this.requests.incrementAndGet();
			assertThat(context.<String>get("account")).isEqualTo("grace");
			return page(50, cursor);
		}));
		assertThat(pager.flux().contextWrite((context) -> context.put("account", "grace")).count().block(SECONDS))
			.isEqualTo(50);
	}

	private Pager<Long> pager(int total) {
		return pager((cursor) -> page(total, cursor));
	}

	private static Pager<Long> pager(PageSource<Long> source) {
		return Pager.of(source, Function.identity());
	}

	private static <T> Stream<T> stream(Pager<T> pager) {
		BlockingCalls calls = Mono::block;
		return calls.stream(pager.flux());
	}

	private Mono<Page<Long>> page(int total, @Nullable String cursor) {
		return Mono.fromSupplier(() -> {
			this.requests.incrementAndGet();
			long from = (cursor != null) ? Long.parseLong(cursor) : 0;
			long to = Math.min(from + PAGE, total);
			return new Page<>(LongStream.range(from, to).boxed().toList(), (long) total,
					(to < total) ? String.valueOf(to) : null);
		});
	}

}
