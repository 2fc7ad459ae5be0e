package io.github.loftyspring.samples.cli.client;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answer of the consent page, once, on a port of the own machine that nobody
 * else reaches (RFC 8252, 7.3).
 */
final class LoopbackListener implements AutoCloseable {

	private static final String HOST = "127.0.0.1";

	private static final String PATH = "/lofty/callback";

	private final HttpServer server;

	private final byte[] state;

	private final CompletableFuture<Map<String, String>> answer = new CompletableFuture<>();

	private LoopbackListener(HttpServer server, String state) {
		this.server = server;
		this.state = state.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Begins to listen.
	 * @param port the port, 0 for a free one
	 * @param state what the answer has to carry
	 */
	static LoopbackListener start(int port, String state) throws IOException {
		InetAddress loopback = InetAddress.getByAddress(HOST, new byte[] { 127, 0, 0, 1 });
		HttpServer server = HttpServer.create(new InetSocketAddress(loopback, port), 0);
		LoopbackListener listener = new LoopbackListener(server, state);
		server.createContext("/", listener::handle);
		server.start();
		return listener;
	}

	String redirectUri() {
		return "http://" + authority() + PATH;
	}

	private String authority() {
		return HOST + ":" + this.server.getAddress().getPort();
	}

	/**
	 * Waits for the answer.
	 * @return its parameters
	 * @throws CliException if there is none in time, or it is not the one
	 */
	Map<String, String> await(Duration longest) {
		try {
			return this.answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (TimeoutException ex) {
			throw new CliException(ExitCode.AUTHENTICATION,
					"Nobody answered the consent page within %d s. Try again with 'lofty auth login'."
						.formatted(longest.toSeconds()),
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CliException(ExitCode.FAILED, "The sign-in was interrupted.", ex);
		}
		catch (ExecutionException ex) {
			throw (CliException) ex.getCause();
		}
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			boolean forUs = exchange.getRequestMethod().equals("GET") && exchange.getRequestURI().getPath().equals(PATH)
					&& authority().equals(exchange.getRequestHeaders().getFirst("Host"));
			if (!forUs || this.answer.isDone()) {
				exchange.sendResponseHeaders(404, -1);
				return;
			}
			Map<String, String> parameters = parameters(exchange.getRequestURI().getRawQuery());
			boolean ours = parameters != null && isOurs(parameters.getOrDefault("state", ""));
			answer(exchange, ours ? 200 : 400, ours ? "Go back to the terminal. You may close this window."
					: "This is not the answer to the sign-in that waits in the terminal.");
			if (ours && parameters != null) {
				this.answer.complete(parameters);
			}
			else {
				this.answer.completeExceptionally(new CliException(ExitCode.AUTHENTICATION,
						"The answer of the browser belongs to another sign-in, so nothing was stored. "
								+ "Try again with 'lofty auth login'."));
			}
		}
	}

	private boolean isOurs(String value) {
		return MessageDigest.isEqual(this.state, value.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Reads the parameters.
	 * @return them, {@code null} if one comes twice or cannot be read
	 */
	private static @Nullable Map<String, String> parameters(@Nullable String query) {
		Map<String, String> parameters = new HashMap<>();
		for (String pair : ((query != null) ? query : "").split("&")) {
			String[] parts = pair.split("=", 2);
			try {
				String value = (parts.length == 2) ? URLDecoder.decode(parts[1], StandardCharsets.UTF_8) : "";
				if (parameters.put(URLDecoder.decode(parts[0], StandardCharsets.UTF_8), value) != null) {
					return null;
				}
			}
			catch (IllegalArgumentException ex) {
				return null;
			}
		}
		return parameters;
	}

	private static void answer(HttpExchange exchange, int status, String text) throws IOException {
		byte[] body = """
				<!doctype html><html lang="en"><meta charset="utf-8"><title>Lofty command line</title><p>%s</p></html>
				""".formatted(text).getBytes(StandardCharsets.UTF_8);
		Headers headers = exchange.getResponseHeaders();
		headers.set("Content-Type", "text/html; charset=utf-8");
		headers.set("Cache-Control", "no-store");
		headers.set("Referrer-Policy", "no-referrer");
		headers.set("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
		headers.set("Connection", "close");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
