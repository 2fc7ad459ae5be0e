package io.github.loftyspring.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.loftyspring.auth.store.TokenPair;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A real HTTP server with a token endpoint that gives out a new refresh token each time,
 * takes the second use of one for theft and ends the authorization then (RFC 9700), and
 * with an API that knows the access tokens.
 */
public final class RotatingTokenServer implements AutoCloseable {

	/**
	 * What happens to a token request.
	 */
	public enum Behaviour {

		/** It is answered. */
		ANSWER,

		/** The tokens are changed, and the connection breaks before the answer. */
		LOSE_ANSWER,

		/** It stays unanswered and changes nothing. */
		HANG,

		/** The tokens are changed, and it stays unanswered. */
		CHANGE_AND_HANG,

		/** It is answered with 503. */
		FAIL,

		/** It is answered without a refresh token, as the old one remains. */
		KEEP_REFRESH_TOKEN

	}

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final Map<String, Grant> grants = new ConcurrentHashMap<>();

	private final AtomicReference<Behaviour> next = new AtomicReference<>(Behaviour.ANSWER);

	private final AtomicInteger requests = new AtomicInteger();

	private final AtomicInteger renewals = new AtomicInteger();

	private final AtomicInteger reuses = new AtomicInteger();

	private volatile Duration latency = Duration.ZERO;

	private volatile Duration life = Duration.ofSeconds(100);

	private volatile String parameters = "";

	private RotatingTokenServer(HttpServer server) {
		this.server = server;
	}

	/**
	 * Starts one.
	 * @return the server
	 */
	public static RotatingTokenServer start() {
		try {
			HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
			RotatingTokenServer server = new RotatingTokenServer(http);
			http.setExecutor(server.threads);
			http.createContext("/oauth/token", server::token);
			http.createContext("/v1.0/me", server::me);
			http.start();
			return server;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort();
	}

	ClientRegistration registration() {
		return registration(url());
	}

	static ClientRegistration registration(String url) {
		return ClientRegistration.withRegistrationId("lofty")
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.clientId("app")
			.clientSecret("eyJplantedClientSecret")
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
			.redirectUri("https://app.example.com/lofty/callback")
			.authorizationUri(url + "/page/vendor-auth.html")
			.tokenUri(url + "/oauth/token")
			.build();
	}

	/**
	 * Lets a user connect.
	 * @param user the user's name, of letters and digits
	 * @param now when
	 * @return the first tokens
	 */
	TokenPair connect(String user, Instant now) {
		Grant grant = new Grant(user);
		this.grants.put(user, grant);
		return new TokenPair(new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, grant.accessToken(), now,
				now.plus(this.life), Set.of("openApi")), new OAuth2RefreshToken(grant.refreshToken(), null));
	}

	/**
	 * Ends a user's access token; the refresh token goes on working.
	 * @param user the user's name
	 */
	void expire(String user) {
		grant(user).expire();
	}

	/**
	 * Ends a user's authorization, as after a click on Disconnect at Lofty.
	 * @param user the user's name
	 */
	void revoke(String user) {
		this.grants.remove(user);
	}

	void next(Behaviour behaviour) {
		this.next.set(behaviour);
	}

	void latency(Duration latency) {
		this.latency = latency;
	}

	void life(Duration life) {
		this.life = life;
	}

	int requests() {
		return this.requests.get();
	}

	int renewals() {
		return this.renewals.get();
	}

	int reuses() {
		return this.reuses.get();
	}

	/**
	 * Returns the parameters of the last token request.
	 * @return as they were sent
	 */
	String parameters() {
		return this.parameters;
	}

	/**
	 * Names the users whose authorization lives.
	 * @return the names
	 */
	List<String> users() {
		return new ArrayList<>(this.grants.keySet());
	}

	private Grant grant(String user) {
		Grant grant = this.grants.get(user);
		if (grant == null) {
			throw new IllegalStateException("'" + user + "' is not connected");
		}
		return grant;
	}

	private void token(HttpExchange exchange) throws IOException {
		String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
		this.parameters = body;
		this.requests.incrementAndGet();
		String sent = UriComponentsBuilder.newInstance().query(body).build().getQueryParams().getFirst("refresh_token");
		Behaviour behaviour = this.next.getAndSet(Behaviour.ANSWER);
		pause(this.latency);
		if (behaviour == Behaviour.HANG) {
			hang(exchange);
			return;
		}
		if (behaviour == Behaviour.FAIL) {
			answer(exchange, 503, "{\"error\":\"temporarily_unavailable\"}");
			return;
		}
		Grant grant = (sent != null) ? this.grants.get(Grant.user(sent)) : null;
		if (grant == null || !grant.renew(sent, behaviour != Behaviour.KEEP_REFRESH_TOKEN)) {
			if (grant != null) {
				this.reuses.incrementAndGet();
				this.grants.remove(Grant.user(sent));
			}
			answer(exchange, 400, "{\"error\":\"invalid_grant\",\"error_description\":\"refused: " + sent + "\"}");
			return;
		}
		this.renewals.incrementAndGet();
		switch (behaviour) {
			case LOSE_ANSWER -> exchange.close();
			case CHANGE_AND_HANG -> hang(exchange);
			case KEEP_REFRESH_TOKEN -> answer(exchange, 200, "{\"access_token\":\"%s\",\"expires_in\":%d}"
				.formatted(grant.accessToken(), this.life.toSeconds()));
			default -> answer(exchange, 200, "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":%d}"
				.formatted(grant.accessToken(), grant.refreshToken(), this.life.toSeconds()));
		}
	}

	private void hang(HttpExchange exchange) {
		pause(Duration.ofMinutes(5));
		exchange.close();
	}

	private void me(HttpExchange exchange) throws IOException {
		String header = exchange.getRequestHeaders().getFirst("Authorization");
		String token = (header != null) ? header.substring("Bearer ".length()) : "";
		Grant grant = this.grants.get(Grant.user(token));
		boolean known = grant != null && grant.accepts(token);
		answer(exchange, known ? 200 : 401, known ? "\"" + Grant.user(token) + "\"" : "{\"code\":20004}");
	}

	private void pause(Duration duration) {
		try {
			this.closed.await(duration.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static void answer(HttpExchange exchange, int status, String json) throws IOException {
		byte[] body = json.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** The tokens of a user, of which the second part is the name. */
	private static final class Grant {

		private final String user;

		private int access = 1;

		private int refresh = 1;

		private boolean expired;

		Grant(String user) {
			this.user = user;
		}

		static String user(@Nullable String token) {
			String[] parts = (token != null) ? token.split("-") : new String[0];
			return (parts.length > 1) ? parts[1] : "";
		}

		synchronized String accessToken() {
			return "eyJplantedAccess-" + this.user + "-" + this.access;
		}

		synchronized String refreshToken() {
			return "eyJplantedRefresh-" + this.user + "-" + this.refresh;
		}

		synchronized boolean renew(@Nullable String sent, boolean rotate) {
			if (!refreshToken().equals(sent)) {
				return false;
			}
			this.access++;
			this.refresh += rotate ? 1 : 0;
			this.expired = false;
			return true;
		}

		synchronized void expire() {
			this.expired = true;
		}

		synchronized boolean accepts(String token) {
			return !this.expired && accessToken().equals(token);
		}

	}

}
