package io.github.loftyspring.benchmarks.quota.strategy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.SchedulingBucket;
import io.github.bucket4j.local.LocalBucketBuilder;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import reactor.core.publisher.Mono;

import io.github.bucket4j.Bucket;

/**
 * Bucket4j, local for one instance and on Redis for several. The bucket is filled once a
 * window, from the first call on, and nobody tells it of the headers. A request that is
 * answered with 429 takes a further token.
 */
final class Bucket4jStrategy implements Strategy {

	@Override
	public String title() {
		return "Bucket4j (several: on Redis)";
	}

	@Override
	public Client client(Setup setup) {
		return (setup.instances() == 1) ? local(setup) : shared(setup);
	}

	private static Client local(Setup setup) {
		LocalBucketBuilder builder = Bucket.builder();
		for (var bandwidth : configuration(setup).getBandwidths()) {
			builder.addLimit(bandwidth);
		}
		return new BucketClient(setup, builder.build().asScheduler(), () -> {
		});
	}

	private static Client shared(Setup setup) {
		RedisClient redis = RedisClient.create(setup.redis());
		SchedulingBucket bucket = Bucket4jLettuce.casBasedBuilder(redis)
			.build()
			.asAsync()
			.builder()
			.build(setup.quota().getBytes(StandardCharsets.UTF_8),
					() -> CompletableFuture.completedFuture(configuration(setup)))
			.asScheduler();
		return new BucketClient(setup, bucket, redis::shutdown);
	}

	private static BucketConfiguration configuration(Setup setup) {
		return BucketConfiguration.builder()
			.addLimit((limit) -> limit.capacity(setup.limit()).refillIntervally(setup.limit(), setup.window()))
			.build();
	}

	private static final class BucketClient implements Client {

		private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();

		private final Api api;

		private final Mono<Boolean> call;

		private final Runnable onClose;

		BucketClient(Setup setup, SchedulingBucket bucket, Runnable onClose) {
			this.api = new Api(setup);
			this.onClose = onClose;
			Mono<Boolean> permit = Mono.fromFuture(() -> bucket.tryConsume(1, setup.patience(), this.executor), true)
				.filter(Boolean::booleanValue);
			this.call = this.api.untilAccepted(permit.flatMap((granted) -> this.api.send())).defaultIfEmpty(false);
		}

		@Override
		public Mono<Boolean> call() {
			return this.call;
		}

		@Override
		public void close() {
			this.executor.shutdownNow();
			this.api.close();
			this.onClose.run();
		}

	}

}
