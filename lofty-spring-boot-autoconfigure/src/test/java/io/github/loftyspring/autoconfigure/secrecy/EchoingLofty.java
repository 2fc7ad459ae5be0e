package io.github.loftyspring.autoconfigure.secrecy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * A Lofty that gives out planted tokens, and whose error messages repeat the whole
 * request, credentials and all.
 */
final class EchoingLofty implements AutoCloseable {

	/**
	 * How requests are answered.
	 */
	enum Answer {

		/** As they should be. */
		GOOD(200),

		/** As JSON with the status. */
		BAD_REQUEST(400), UNAUTHORIZED(401), FORBIDDEN(403), UNAVAILABLE(503),

		/** As JSON of the application's refusal. */
		INVALID_CLIENT(401),

		/** As JSON of the end of an authorization. */
		INVALID_GRANT(400),

		/** As a page. */
		PAGE(502),

		/** As a failure under a good status. */
		FAILURE_UNDER_SUCCESS(200),

		/** As JSON that breaks off. */
		BROKEN(200);

		private final int status;

		Answer(int status) {
			this.status = status;
		}

		boolean isSuccess() {
			return this.status < 400;
		}

	}

	private static final JsonMapper JSON = new JsonMapper();

	private final HttpServer server;

	private final AtomicInteger tokens = new AtomicInteger();

	private volatile Answer toTokenRequests = Answer.GOOD;

	private volatile Answer toCalls = Answer.GOOD;

	private volatile String codeVerifier = "";

	private volatile String refusedToken = "";

	private EchoingLofty(HttpServer server) {
		this.server = server;
	}

	static EchoingLofty start() {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			EchoingLofty lofty = new EchoingLofty(server);
			server.createContext("/oauth/token", lofty::token);
			server.createContext("/v1.0/me", lofty::me);
			server.start();
			return lofty;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	void answerTokenRequests(Answer answer) {
		this.toTokenRequests = answer;
	}

	void answerCalls(Answer answer) {
		this.toCalls = answer;
	}

	/**
	 * Refuses the latest access token from now on.
	 */
	void endAccessToken() {
		this.refusedToken = PlantedSecrets.ACCESS_TOKEN + this.tokens.get();
	}

	/**
	 * Returns the PKCE verifier of the latest code.
	 */
	String codeVerifier() {
		return this.codeVerifier;
	}

	private void token(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		String verifier = UriComponentsBuilder.newInstance()
			.query(body)
			.build()
			.getQueryParams()
			.getFirst("code_verifier");
		if (verifier != null) {
			this.codeVerifier = verifier;
		}
		if (this.toTokenRequests == Answer.GOOD) {
			int number = this.tokens.incrementAndGet();
			answer(exchange, 200, "{\"access_token\":\"%s%d\",\"refresh_token\":\"%s%d\",\"expires_in\":3600}"
				.formatted(PlantedSecrets.ACCESS_TOKEN, number, PlantedSecrets.REFRESH_TOKEN, number));
			return;
		}
		fail(exchange, this.toTokenRequests, body);
	}

	private void me(HttpExchange exchange) throws IOException {
		boolean refused = !this.refusedToken.isEmpty()
				&& String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")).endsWith(this.refusedToken);
		Answer answer = refused ? Answer.UNAUTHORIZED : this.toCalls;
		if (answer == Answer.GOOD) {
			answer(exchange, 200, "{\"email\":\"ada@example.com\"}");
			return;
		}
		fail(exchange, answer, "");
	}

	private static void fail(HttpExchange exchange, Answer answer, String body) throws IOException {
		String request = String.join(" ", "you sent Authorization:",
				String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")), "and", body);
		String words = JSON.writeValueAsString(request);
		answer(exchange, answer.status, switch (answer) {
			case PAGE -> "<html><body><h1>" + request + "</h1></body></html>";
			case BROKEN -> "{\"access_token\":\"" + PlantedSecrets.ACCESS_TOKEN + "0\",\"refresh_token\":\""
					+ PlantedSecrets.REFRESH_TOKEN + "0";
			case INVALID_CLIENT -> "{\"error\":\"invalid_client\",\"error_description\":" + words + "}";
			case INVALID_GRANT -> "{\"error\":\"invalid_grant\",\"error_description\":" + words + "}";
			default -> "{\"code\":20000,\"status\":400,\"errorCode\":20000,\"message\":" + words + ",\"error\":" + words
					+ ",\"msg\":" + words + "}";
		});
	}

	private static void answer(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = text.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", text.startsWith("<") ? "text/html" : "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
