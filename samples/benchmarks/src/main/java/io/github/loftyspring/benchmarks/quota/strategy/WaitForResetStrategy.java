package io.github.loftyspring.benchmarks.quota.strategy;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

import reactor.core.publisher.Mono;

/**
 * Follows the headers in the simplest way: when an answer tells that nothing remains,
 * calls wait for the reset that it names.
 */
final class WaitForResetStrategy implements Strategy {

	@Override
	public String title() {
		return "wait for reset at remaining 0";
	}

	@Override
	public Client client(Setup setup) {
		Api api = new Api(setup);
		AtomicReference<Instant> reset = new AtomicReference<>(Instant.EPOCH);
		Mono<Answer> request = api.send().doOnNext((answer) -> {
			if (answer.remaining() == 0) {
				reset.set(answer.reset());
			}
		});
		Mono<Answer> attempt = Mono.defer(() -> {
			Duration wait = Duration.between(Instant.now(), reset.get());
			return (wait.isNegative() || wait.isZero()) ? request : Mono.delay(wait).then(request);
		});
		return new ApiClient(api, api.untilAccepted(attempt));
	}

}
