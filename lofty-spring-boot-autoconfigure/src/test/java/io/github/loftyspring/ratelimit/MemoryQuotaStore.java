package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * A store in memory that can be slow, away, or empty at a moment of virtual time.
 */
final class MemoryQuotaStore implements QuotaStore {

	private final Scheduler scheduler;

	private final Random random = new Random(20_261_125);

	private QuotaStore.@Nullable Window window;

	private int available;

	private int calls;

	private Duration delay = Duration.ZERO;

	private @Nullable RuntimeException failure;

	MemoryQuotaStore(Scheduler scheduler) {
		this.scheduler = scheduler;
	}

	void delay(Duration newDelay) {
		this.delay = newDelay;
	}

	void failure(@Nullable RuntimeException newFailure) {
		this.failure = newFailure;
	}

	void loseEverything() {
		this.window = null;
	}

	int calls() {
		return this.calls;
	}

	int available() {
		return this.available;
	}

	QuotaStore.@Nullable Window window() {
		return this.window;
	}

	@Override
	public CompletionStage<Grant> take(Window wanted, int permits) {
		return answer(() -> {
			Window open = this.window;
			if (open == null || wanted.end().isAfter(open.end())) {
				open = wanted;
				this.window = wanted;
				this.available = wanted.available();
			}
			int granted = Math.min(permits, this.available);
			this.available -= granted;
			return new Grant(granted, this.available, open);
		});
	}

	@Override
	public CompletionStage<Void> giveBack(Window taken, int permits) {
		return answer(() -> {
			if (taken.equals(this.window)) {
				this.available += permits;
			}
			return null;
		});
	}

	private <T> CompletableFuture<T> answer(Supplier<@Nullable T> step) {
		this.calls++;
		Duration way = Duration.ofNanos(500_000 + this.random.nextInt(1_000_000));
		return Mono.delay(way, this.scheduler).then(Mono.fromSupplier(() -> {
			if (this.failure != null) {
				throw this.failure;
			}
			return step.get();
		})).delayElement(way.plus(this.delay), this.scheduler).toFuture();
	}

	@Override
	public void close() {
		// Nothing to close.
	}

}
