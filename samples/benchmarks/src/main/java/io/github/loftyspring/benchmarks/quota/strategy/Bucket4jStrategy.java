package io.github.loftyspring.benchmarks.quota.strategy;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.SchedulingBucket;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.lettuce.core.RedisClient;
import reactor.core.publisher.Mono;

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
		Bucket bucket = Bucket.builder().addLimit(bandwidth(setup)).build();
		return client(setup, bucket.asScheduler(), () -> {
		});
	}

	private static Client shared(Setup setup) {
		RedisClient redis = RedisClient.create(setup.redis());
		BucketConfiguration configuration = BucketConfiguration.builder().addLimit(bandwidth(setup)).build();
		AsyncBucketProxy bucket = Bucket4jLettuce.casBasedBuilder(redis)
			.build()
			.asAsync()
			.builder()
			.build(setup.quota().getBytes(StandardCharsets.UTF_8),
					() -> CompletableFuture.completedFuture(configuration));
		return client(setup, bucket.asScheduler(), redis::shutdown);
	}

	private static Bandwidth bandwidth(Setup setup) {
		return Bandwidth.builder().capacity(setup.limit()).refillIntervally(setup.limit(), setup.window()).build();
	}

	private static Client client(Setup setup, SchedulingBucket bucket, Runnable onClose) {
		Api api = new Api(setup);
		ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
		Mono<Boolean> token = Mono.fromFuture(() -> bucket.tryConsume(1, setup.patience(), executor), true)
			.filter(Boolean::booleanValue);
		return new ApiClient(api, api.untilAccepted(token.flatMap((taken) -> api.send())), () -> {
			executor.shutdownNow();
			onClose.run();
		});
	}

}
