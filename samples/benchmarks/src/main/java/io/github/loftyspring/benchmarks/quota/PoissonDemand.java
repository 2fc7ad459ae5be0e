package io.github.loftyspring.benchmarks.quota;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Calls that come by themselves, whether or not earlier ones have been answered: at the
 * same moments for every strategy, with times between them as in a Poisson process.
 *
 * @param perSecond average number of calls a second
 */
record PoissonDemand(double perSecond) implements Demand {

	private static final long SEED = 20_260_301;

	@Override
	public Flux<Boolean> calls(List<Mono<Boolean>> instances, Duration duration) {
		return Flux.defer(() -> {
			long start = System.nanoTime();
			return Flux.fromIterable(arrivals(duration))
				.flatMap((time) -> Mono.delay(time.minusNanos(System.nanoTime() - start)).then(instances.get(0)),
						Integer.MAX_VALUE);
		});
	}

	private List<Duration> arrivals(Duration duration) {
		Random random = new Random(SEED);
		List<Duration> arrivals = new ArrayList<>();
		double seconds = next(random);
		while (seconds < duration.toMillis() / 1000.0) {
			arrivals.add(Duration.ofNanos((long) (seconds * 1e9)));
			seconds += next(random);
		}
		return arrivals;
	}

	private double next(Random random) {
		return -Math.log(1 - random.nextDouble()) / this.perSecond;
	}

}
