package io.github.loftyspring.benchmarks.throughput;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ways of keeping a client busy for a while.
 */
enum Load {

	ONE_THREAD("1 thread") {

		@Override
		double run(Runnable blocking, Supplier<Mono<?>> reactive, Duration duration) throws InterruptedException {
			return threads(1, blocking, duration);
		}

	},

	MANY_THREADS("64 threads") {

		@Override
		double run(Runnable blocking, Supplier<Mono<?>> reactive, Duration duration) throws InterruptedException {
			return threads(64, blocking, duration);
		}

	},

	FLAT_MAP("flatMap 64") {

		@Override
		double run(Runnable blocking, Supplier<Mono<?>> reactive, Duration duration) {
			long start = System.nanoTime();
			long end = start + duration.toNanos();
			LongAdder calls = new LongAdder();
			Flux.<Integer>generate((sink) -> {
				if (System.nanoTime() < end) {
					sink.next(1);
				}
				else {
					sink.complete();
				}
			}).flatMap((i) -> reactive.get().doOnNext((answer) -> calls.increment()), 64, 64).blockLast();
			return perSecond(calls.sum(), start);
		}

	};

	private final String title;

	Load(String title) {
		this.title = title;
	}

	String title() {
		return this.title;
	}

	/**
	 * Makes calls.
	 * @param blocking makes one call and waits for it
	 * @param reactive makes one call
	 * @param duration how long
	 * @return calls a second
	 */
	abstract double run(Runnable blocking, Supplier<Mono<?>> reactive, Duration duration) throws InterruptedException;

	private static double threads(int number, Runnable blocking, Duration duration) throws InterruptedException {
		LongAdder calls = new LongAdder();
		long start = System.nanoTime();
		long end = start + duration.toNanos();
		List<Thread> threads = new ArrayList<>();
		for (int i = 0; i < number; i++) {
			Thread thread = new Thread(() -> {
				while (System.nanoTime() < end) {
					blocking.run();
					calls.increment();
				}
			});
			threads.add(thread);
			thread.start();
		}
		for (Thread thread : threads) {
			thread.join();
		}
		return perSecond(calls.sum(), start);
	}

	private static double perSecond(long calls, long start) {
		return calls * 1e9 / (System.nanoTime() - start);
	}

}
