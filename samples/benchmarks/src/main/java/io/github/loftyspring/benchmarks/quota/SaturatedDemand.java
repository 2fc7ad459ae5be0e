package io.github.loftyspring.benchmarks.quota;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Workers that call again as soon as they have been answered.
 *
 * @param workers number of workers of each instance
 */
record SaturatedDemand(List<Integer> workers) implements Demand {

	/** A worker whose call was given up does not start over without any delay. */
	private static final Duration REST = Duration.ofMillis(50);

	@Override
	public Flux<Boolean> calls(List<Mono<Boolean>> instances, Duration duration) {
		return Flux.range(0, instances.size())
			.flatMap((i) -> Flux.range(0, this.workers.get(i)).map((worker) -> instances.get(i)))
			.flatMap((call) -> call.delayUntil((accepted) -> accepted ? Mono.empty() : Mono.delay(REST)).repeat(),
					Integer.MAX_VALUE, 1);
	}

}
