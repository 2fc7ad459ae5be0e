package io.github.loftyspring.benchmarks.throughput;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

/**
 * Answers every request at once, with a quota that is never used up.
 */
public final class StubServer {

	private static final String BODY = "{\"id\":113209,\"firstName\":\"Jane\",\"lastName\":\"Doe\","
			+ "\"email\":\"jane@example.com\",\"roleName\":\"Agent\"}";

	private static final String TOKEN = "{\"access_token\":\"token\",\"token_type\":\"Bearer\",\"expires_in\":3600}";

	private static volatile Dated dated = new Dated(0, "");

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
			.route((routes) -> routes.post("/oauth/token", StubServer::token).get("/**", StubServer::user))
			.bindNow();
		System.out.println(server.port());
		server.onDispose().block();
	}

	private static Publisher<Void> token(HttpServerRequest request, HttpServerResponse response) {
		return response.header("Content-Type", "application/json").sendString(Mono.just(TOKEN));
	}

	private static Publisher<Void> user(HttpServerRequest request, HttpServerResponse response) {
		Instant now = Instant.now();
		return response.header("Content-Type", "application/json")
			.header("Date", date(now.getEpochSecond()))
			.header("X-RateLimit-Limit", "1000000000")
			.header("X-RateLimit-Remaining", "999999999")
			.header("X-RateLimit-Reset", String.valueOf((now.getEpochSecond() / 60 + 1) * 60))
			.sendString(Mono.just(BODY));
	}

	private static String date(long second) {
		Dated current = dated;
		if (current.second() != second) {
			current = new Dated(second, DateTimeFormatter.RFC_1123_DATE_TIME
				.format(Instant.ofEpochSecond(second).atOffset(ZoneOffset.UTC)));
			dated = current;
		}
		return current.text();
	}

	/**
	 * The header of one second.
	 *
	 * @param second epoch seconds
	 * @param text the header
	 */
	private record Dated(long second, String text) {
	}

}
