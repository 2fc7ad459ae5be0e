package io.github.loftyspring.benchmarks.waiting;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * Answers every request with a quota that is used up until the end of the hour's window.
 */
public final class UsedUpServer {

	private UsedUpServer() {
	}

	/**
	 * Runs the server and prints its port.
	 * @param args the limit that it tells
	 */
	public static void main(String[] args) {
		DisposableServer server = HttpServer.create()
			.host("localhost")
			.port(0)
			.handle((request, response) -> response.header("Content-Type", "application/json")
				.header("X-RateLimit-Limit", args[0])
				.header("X-RateLimit-Remaining", "0")
				.header("X-RateLimit-Reset", "3000")
				.sendString(Mono.just("{}")))
			.bindNow();
		System.out.println(server.port());
		server.onDispose().block();
	}

}
