package io.github.loftyspring.autoconfigure.keycloak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;

/**
 * An API that takes the access tokens Keycloak takes, unless it is told to refuse them.
 */
final class IntrospectingApi implements AutoCloseable {

	private final Keycloak keycloak;

	private final HttpServer server;

	private final Set<String> taken = ConcurrentHashMap.newKeySet();

	private final Set<String> refused = ConcurrentHashMap.newKeySet();

	private IntrospectingApi(Keycloak keycloak, HttpServer server) {
		this.keycloak = keycloak;
		this.server = server;
	}

	static IntrospectingApi start(Keycloak keycloak) {
		try {
			HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			IntrospectingApi api = new IntrospectingApi(keycloak, server);
			server.createContext("/v1.0/me", api::me);
			server.start();
			return api;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	/**
	 * Refuses all tokens it has taken so far.
	 */
	void refuseTokens() {
		this.refused.addAll(this.taken);
	}

	private void me(HttpExchange exchange) throws IOException {
		String header = String.valueOf(exchange.getRequestHeaders().getFirst("Authorization"));
		String token = header.startsWith("Bearer ") ? header.substring("Bearer ".length()) : "";
		JsonNode introspected = this.keycloak.introspect(token);
		boolean active = introspected.path("active").asBoolean() && !this.refused.contains(token);
		if (active) {
			this.taken.add(token);
		}
		byte[] body = (active ? introspected.toString() : "{\"code\":20004}").getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(active ? 200 : 401, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
