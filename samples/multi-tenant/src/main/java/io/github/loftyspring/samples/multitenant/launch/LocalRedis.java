package io.github.loftyspring.samples.multitenant.launch;

import java.io.IOException;
import java.net.ServerSocket;

import redis.embedded.RedisServer;

/**
 * A Redis in a process of its own, on this machine and in memory only.
 *
 * @param server the process
 * @param port its port
 */
record LocalRedis(RedisServer server, int port) implements AutoCloseable {

	static LocalRedis start() throws IOException {
		int port = freePort();
		RedisServer server = RedisServer.newRedisServer().bind("127.0.0.1").port(port).setting("save \"\"").build();
		server.start();
		return new LocalRedis(server, port);
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	String url() {
		return "redis://127.0.0.1:" + this.port;
	}

	@Override
	public void close() throws IOException {
		this.server.stop();
	}

}
