package io.github.loftyspring.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Talks to a sandbox over HTTP.
 */
public final class TestClient {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final HttpClient http = HttpClient.newHttpClient();

	private final String baseUrl;

	private final @Nullable String authorization;

	public TestClient(String baseUrl, @Nullable String authorization) {
		this.baseUrl = baseUrl;
		this.authorization = authorization;
	}

	public static TestClient withApiKey(LoftySandbox sandbox) {
		return new TestClient(sandbox.baseUrl(), "token " + sandbox.apiKey());
	}

	public static TestClient anonymous(LoftySandbox sandbox) {
		return new TestClient(sandbox.baseUrl(), null);
	}

	public static TestClient withToken(LoftySandbox sandbox, String accessToken) {
		return new TestClient(sandbox.baseUrl(), "Bearer " + accessToken);
	}

	public Answer get(String path) throws IOException {
		return send("GET", path, null, null);
	}

	public Answer post(String path, String json) throws IOException {
		return send("POST", path, json, "application/json");
	}

	public Answer put(String path, String json) throws IOException {
		return send("PUT", path, json, "application/json");
	}

	public Answer delete(String path) throws IOException {
		return send("DELETE", path, null, "application/json");
	}

	public Answer form(String path, Map<String, String> parameters) throws IOException {
		String body = parameters.entrySet()
			.stream()
			.map((entry) -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
		return send("POST", path, body, "application/x-www-form-urlencoded");
	}

	public Answer send(String method, String path, @Nullable String body, @Nullable String contentType)
			throws IOException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.baseUrl + path))
			.method(method,
					(body != null) ? HttpRequest.BodyPublishers.ofString(body) : HttpRequest.BodyPublishers.noBody());
		if (contentType != null) {
			request.header("Content-Type", contentType);
		}
		if (this.authorization != null) {
			request.header("Authorization", this.authorization);
		}
		try {
			return new Answer(this.http.send(request.build(), HttpResponse.BodyHandlers.ofString()));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

	/**
	 * An answer of the sandbox.
	 */
	public record Answer(HttpResponse<String> response) {

		public int status() {
			return this.response.statusCode();
		}

		public String body() {
			return this.response.body();
		}

		public JsonNode json() {
			return MAPPER.readTree(body());
		}

		public @Nullable String header(String name) {
			return this.response.headers().firstValue(name).orElse(null);
		}

	}

}
