package io.github.loftyspring.benchmarks.quota;

import java.time.Duration;
import java.util.List;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who calls, and when.
 */
interface Demand {

	/**
	 * Makes calls.
	 * @param instances a call of each instance of the application
	 * @param duration time after which no further call need begin
	 * @return begins with its subscription
	 */
	Flux<Boolean> calls(List<Mono<Boolean>> instances, Duration duration);

}
