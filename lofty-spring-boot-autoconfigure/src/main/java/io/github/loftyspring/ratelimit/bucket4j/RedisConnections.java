package io.github.loftyspring.ratelimit.bucket4j;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

import io.lettuce.core.AbstractRedisClient;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulConnection;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.api.StatefulRedisClusterConnection;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/**
 * The one connection to Redis, opened when it is needed first, and again when opening it
 * failed or the client was replaced.
 */
final class RedisConnections implements AutoCloseable {

	private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

	private final Supplier<AbstractRedisClient> client;

	private @Nullable AbstractRedisClient usedClient;

	private @Nullable CompletableFuture<StatefulConnection<String, byte[]>> connection;

	private boolean closed;

	RedisConnections(Supplier<AbstractRedisClient> client) {
		this.client = client;
	}

	/**
	 * Returns the connection.
	 * @return the open connection, or one that is being opened
	 */
	synchronized CompletableFuture<StatefulConnection<String, byte[]>> get() {
		if (this.closed) {
			return CompletableFuture.failedFuture(new IllegalStateException("The store is closed"));
		}
		AbstractRedisClient present = this.client.get();
		CompletableFuture<StatefulConnection<String, byte[]>> current = this.connection;
		if (current == null || current.isCompletedExceptionally() || present != this.usedClient) {
			// Lettuce connects to the client's own address by blocking methods only.
			current = Mono.fromCallable(() -> connect(present)).subscribeOn(Schedulers.boundedElastic()).toFuture();
			this.connection = current;
			this.usedClient = present;
		}
		return current.copy();
	}

	private static StatefulConnection<String, byte[]> connect(AbstractRedisClient client) {
		if (client instanceof RedisClusterClient cluster) {
			StatefulRedisClusterConnection<String, byte[]> connection = cluster.connect(CODEC);
			return connection;
		}
		if (client instanceof RedisClient single) {
			StatefulRedisConnection<String, byte[]> connection = single.connect(CODEC);
			return connection;
		}
		throw new IllegalStateException("Unknown Redis client " + client.getClass().getName());
	}

	@Override
	public synchronized void close() {
		this.closed = true;
		if (this.connection != null) {
			this.connection.thenAccept(StatefulConnection::closeAsync);
		}
	}

}
