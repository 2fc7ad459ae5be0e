package io.github.loftyspring.benchmarks.quota.strategy;

import java.time.Duration;

import reactor.core.publisher.Mono;
import software.amazon.awssdk.retries.AdaptiveRetryStrategy;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.retries.api.AcquireInitialTokenRequest;
import software.amazon.awssdk.retries.api.RecordSuccessRequest;
import software.amazon.awssdk.retries.api.RefreshRetryTokenRequest;
import software.amazon.awssdk.retries.api.RetryToken;
import software.amazon.awssdk.retries.api.TokenAcquisitionFailedException;

/**
 * Adaptive retry of the AWS SDK for Java 2 with the SDK's own values: it learns a rate
 * from its 429s, and makes a call wait and repeats it accordingly.
 */
final class AwsAdaptiveStrategy implements Strategy {

	@Override
	public String title() {
		return "AWS SDK adaptive retry";
	}

	@Override
	public Client client(Setup setup) {
		Api api = new Api(setup);
		AdaptiveRetryStrategy retry = DefaultRetryStrategy.adaptiveStrategyBuilder()
			.retryOnException(ThrottledException.class)
			.treatAsThrottling(ThrottledException.class::isInstance)
			.build();
		return new ApiClient(api, call(api, retry), retry::close);
	}

	private static Mono<Boolean> call(Api api, AdaptiveRetryStrategy retry) {
		return Mono.fromFuture(() -> retry.acquireInitialTokenAsync(AcquireInitialTokenRequest.create("quota")))
			.flatMap((first) -> delay(first.delay()).then(attempt(api, retry, first.token())))
			.thenReturn(true)
			.onErrorReturn(TokenAcquisitionFailedException.class, false);
	}

	private static Mono<Answer> attempt(Api api, AdaptiveRetryStrategy retry, RetryToken token) {
		return api.sendOrFail()
			.doOnNext((answer) -> retry.recordSuccess(RecordSuccessRequest.create(token)))
			.onErrorResume(ThrottledException.class,
					(ex) -> Mono
						.fromFuture(() -> retry.refreshRetryTokenAsync(
								RefreshRetryTokenRequest.builder().token(token).failure(ex).build()))
						.flatMap((next) -> delay(next.delay()).then(attempt(api, retry, next.token()))));
	}

	private static Mono<Long> delay(Duration delay) {
		return delay.isZero() ? Mono.empty() : Mono.delay(delay);
	}

}
