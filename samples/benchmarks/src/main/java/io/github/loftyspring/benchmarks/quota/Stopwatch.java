package io.github.loftyspring.benchmarks.quota;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import reactor.core.publisher.Mono;

/**
 * Measures how long calls take from wanting to call to the end.
 */
final class Stopwatch {

	private final List<Long> waits = new ArrayList<>();

	private final Set<Call> open = new HashSet<>();

	private boolean running;

	private int givenUp;

	/**
	 * Measures calls that end while the stopwatch runs.
	 * @param call makes a call; whether it was accepted
	 * @return the same
	 */
	Mono<Boolean> measure(Mono<Boolean> call) {
		return Mono.defer(() -> {
			Call begun = begin();
			return call.doOnNext((accepted) -> end(begun, accepted));
		});
	}

	private synchronized Call begin() {
		Call call = new Call(System.nanoTime());
		this.open.add(call);
		return call;
	}

	private synchronized void end(Call call, boolean accepted) {
		this.open.remove(call);
		if (this.running) {
			this.waits.add(System.nanoTime() - call.start);
			this.givenUp += accepted ? 0 : 1;
		}
	}

	synchronized void start() {
		this.running = true;
	}

	/**
	 * Stops the watch.
	 * @return what was measured; calls that have not ended count for the longest wait
	 */
	synchronized Waits stop() {
		this.running = false;
		long now = System.nanoTime();
		List<Long> sorted = this.waits.stream().sorted().toList();
		long longestOpen = this.open.stream().mapToLong((call) -> now - call.start).max().orElse(0);
		long longest = Math.max(at(sorted, 1), longestOpen);
		return new Waits(this.givenUp, at(sorted, 0.5) / 1e9, at(sorted, 0.99) / 1e9, longest / 1e9);
	}

	private static long at(List<Long> sorted, double quantile) {
		return sorted.isEmpty() ? 0 : sorted.get((int) Math.ceil(quantile * sorted.size()) - 1);
	}

	private static final class Call {

		private final long start;

		Call(long start) {
			this.start = start;
		}

	}

}
