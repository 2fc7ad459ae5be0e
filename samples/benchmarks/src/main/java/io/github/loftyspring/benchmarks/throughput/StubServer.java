package io.github.loftyspring.benchmarks.throughput;

import java.time.Instant;

import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/**
 * Answers every request at once, with a quota that is never used up.
 */
public final class StubServer {

	private static final String BODY = "{\"id\":113209,\"firstName\":\"Jane\",\"lastName\":\"Doe\","
			+ "\"email\":\"jane@example.com\",\"roleName\":\"Agent\"}";

	private StubServer() {
	}

	/**
	 * Runs the server and prints its port.
	 * @param args not used
	 */
	public static void main(String[] args) {
		DisposableServer server = HttpServer.create()
			.host("localhost")
			.port(0)
			.handle((request, response) -> response.header("Content-Type", "application/json")
				.header("X-RateLimit-Limit", "1000000000")
				.header("X-RateLimit-Remaining", "999999999")
				.header("X-RateLimit-Reset", String.valueOf((Instant.now().getEpochSecond() / 60 + 1) * 60))
				.sendString(Mono.just(BODY)))
			.bindNow();
		System.out.println(server.port());
		server.onDispose().block();
	}

}
