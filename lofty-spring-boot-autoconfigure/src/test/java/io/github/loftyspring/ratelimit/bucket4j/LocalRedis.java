package io.github.loftyspring.ratelimit.bucket4j;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.Arrays;

import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import redis.embedded.RedisServer;

/**
 * A real Redis on a free port of this machine, without persistence.
 */
public final class LocalRedis implements AutoCloseable {

	private final int port;

	private RedisServer server;

	private LocalRedis(int port) {
		this.port = port;
		this.server = startServer(port);
	}

	/**
	 * Starts a Redis.
	 * @return the running Redis
	 */
	public static LocalRedis start() {
		try {
			return new LocalRedis(freePort());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	private static RedisServer startServer(int port) {
		try {
			RedisServer server = RedisServer.newRedisServer()
				.port(port)
				.bind("127.0.0.1")
				.setting("save \"\"")
				.setting("appendonly no")
				.build();
			server.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public int port() {
		return this.port;
	}

	/**
	 * Returns the Redis URI.
	 * @return the URI
	 */
	public String uri() {
		return "redis://127.0.0.1:" + this.port;
	}

	/**
	 * Starts again after {@link #stop()}, empty.
	 */
	public void restart() {
		this.server = startServer(this.port);
	}

	public void stop() {
		try {
			this.server.stop();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Keeps every client waiting.
	 * @param millis how long
	 */
	public void pause(long millis) {
		try (RedisClient client = RedisClient.create(uri());
				StatefulRedisConnection<String, String> connection = client.connect()) {
			connection.sync().clientPause(millis);
		}
	}

	/**
	 * Counts the commands that clients sent about keys, those inside scripts included.
	 * @return number of commands since the start
	 */
	public long commands() {
		try (RedisClient client = RedisClient.create(uri());
				StatefulRedisConnection<String, String> connection = client.connect()) {
			return Arrays.stream(connection.sync().info("commandstats").split("\r\n"))
				.filter((line) -> line
					.matches("cmdstat_(get|set|psetex|setex|eval|evalsha|del|incr.*|expire|pexpire):.*"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("[^:]+:calls=(\\d+),.*", "$1")))
				.sum();
		}
	}

	@Override
	public void close() {
		stop();
	}

}
