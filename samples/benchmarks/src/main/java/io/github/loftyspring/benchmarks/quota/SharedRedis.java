package io.github.loftyspring.benchmarks.quota;

import java.io.IOException;
import java.net.ServerSocket;

import redis.embedded.RedisServer;

/**
 * A Redis for the strategies that share a store, in a process of its own.
 */
final class SharedRedis implements AutoCloseable {

	private final RedisServer server;

	private final int port;

	private SharedRedis(RedisServer server, int port) {
		this.server = server;
		this.port = port;
	}

	static SharedRedis start() throws IOException {
		int port = freePort();
		RedisServer server = RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").build();
		server.start();
		return new SharedRedis(server, port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	String uri() {
		return "redis://127.0.0.1:" + this.port;
	}

	@Override
	public void close() throws IOException {
		this.server.stop();
	}

}
