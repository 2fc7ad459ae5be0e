package io.github.loftyspring.ratelimit.bucket4j;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.Supplier;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.AsyncBucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.AsyncProxyManager;
import io.github.bucket4j.redis.lettuce.Bucket4jLettuce;
import io.github.loftyspring.ratelimit.QuotaStore;
import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisConnectionException;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A {@link QuotaStore} that is one Bucket4j bucket on Redis.
 * <p>
 * The version of the bucket's configuration is the end of the window, so that of all
 * instances that see a new window the first one opens it. The bucket is never refilled by
 * a clock: the clocks of the instances differ, and a refill before the server's own would
 * let requests through that the server refuses.
 *
 * @since 0.1.0
 */
public final class Bucket4jQuotaStore implements QuotaStore {

	/** Long after any server's window, and within Bucket4j's arithmetic. */
	private static final Duration NEVER = Duration.ofDays(3650);

	private static final int MOST_RETRIES = 20;

	private final RedisConnections connections;

	private final String key;

	private final Duration requestTimeout;

	private final Duration timeToLive;

	private @Nullable Buckets buckets;

	/**
	 * Creates a store. It connects when it is used first.
	 * @param client returns the application's Lettuce client, for one server, for
	 * sentinels or for a cluster; it is not closed by the store
	 * @param key the bucket's key, the same for all instances that share the quota
	 * @param requestTimeout longest time of one request
	 * @param timeToLive how long the bucket stays on Redis after its last use; longer
	 * than a window
	 */
	public Bucket4jQuotaStore(Supplier<AbstractRedisClient> client, String key, Duration requestTimeout,
			Duration timeToLive) {
		Assert.notNull(client, "'client' must not be null");
		Assert.hasText(key, "'key' must not be empty");
		Assert.notNull(requestTimeout, "'requestTimeout' must not be null");
		Assert.notNull(timeToLive, "'timeToLive' must not be null");
		this.connections = new RedisConnections(client);
		this.key = key;
		this.requestTimeout = requestTimeout;
		this.timeToLive = timeToLive;
	}

	@Override
	public CompletionStage<Grant> take(Window window, int permits) {
		return bucket(window).thenCompose((bucket) -> bucket.asVerbose().tryConsumeAsMuchAsPossible(permits))
			.thenApply(Bucket4jQuotaStore::grant);
	}

	@Override
	public CompletionStage<Void> giveBack(Window window, int permits) {
		return bucket(window).thenCompose((bucket) -> bucket.addTokens(permits));
	}

	private CompletableFuture<AsyncBucketProxy> bucket(Window window) {
		return this.connections.get()
			.thenApply((connection) -> buckets(connection).manager()
				.builder()
				.withImplicitConfigurationReplacement(window.end().toEpochMilli(), TokensInheritanceStrategy.RESET)
				.build(this.key, () -> CompletableFuture.completedFuture(configuration(window))));
	}

	private synchronized Buckets buckets(StatefulConnection<String, byte[]> connection) {
		if (!connection.isOpen()) {
			// Lettuce would keep the command until the connection is back.
			throw new RedisConnectionException("The connection to Redis is not open");
		}
		Buckets current = this.buckets;
		if (current == null || current.connection() != connection) {
			current = new Buckets(connection, manager(connection));
			this.buckets = current;
		}
		return current;
	}

	private AsyncProxyManager<String> manager(StatefulConnection<String, byte[]> connection) {
		var builder = (connection instanceof StatefulRedisClusterConnection<String, byte[]> cluster)
				? Bucket4jLettuce.casBasedBuilder(cluster)
				: Bucket4jLettuce.casBasedBuilder((StatefulRedisConnection<String, byte[]>) connection);
		return builder.requestTimeout(this.requestTimeout)
			.maxRetries(MOST_RETRIES)
			.expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(this.timeToLive))
			.build()
			.asAsync();
	}

	private static BucketConfiguration configuration(Window window) {
		return BucketConfiguration.builder()
			.addLimit(Bandwidth.builder()
				.capacity(window.permits())
				.refillIntervally(window.permits(), NEVER)
				.initialTokens(window.available())
				.id(Long.toString(window.end().toEpochMilli()))
				.build())
			.build();
	}

	private static Grant grant(VerboseResult<Long> result) {
		Bandwidth stored = result.getConfiguration().getBandwidths()[0];
		Window window = new Window(Instant.ofEpochMilli(Long.parseLong(stored.getId())), (int) stored.getCapacity(),
				(int) stored.getInitialTokens());
		return new Grant(result.getValue().intValue(), (int) Math.max(0, result.getState().getAvailableTokens()),
				window);
	}

	@Override
	public void close() {
		this.connections.close();
	}

	private record Buckets(StatefulConnection<String, byte[]> connection, AsyncProxyManager<String> manager) {
	}

}
