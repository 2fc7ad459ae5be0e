package io.github.loftyspring.autoconfigure.keycloak;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

import org.springframework.core.io.ClassPathResource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.client.RestClient;

/**
 * A Keycloak on a free port of this machine, with the realm of
 * {@code keycloak/foreign-realm.json} in memory. Its distribution is where the system
 * property {@code keycloak.home} says.
 */
final class Keycloak implements AutoCloseable {

	static final String CONFIDENTIAL_CLIENT = "confidential";

	static final String CLIENT_SECRET = "invented-client-secret";

	static final String PUBLIC_CLIENT = "public";

	static final String USER = "ada";

	static final String PASSWORD = "password";

	private static final String REALM = "foreign";

	private static final Duration LONGEST_START = Duration.ofMinutes(4);

	private static final Pattern LISTENING = Pattern.compile("Listening on: (http://\\S+)");

	private final Process process;

	private final RestClient http;

	private final String url;

	private Keycloak(Process process, String url) {
		this.process = process;
		this.url = url;
		this.http = RestClient.builder().baseUrl(url).build();
	}

	static Keycloak start() {
		Path home = Path.of(Objects.requireNonNull(System.getProperty("keycloak.home"),
				"keycloak.home is not set: run this test with -Pkeycloak"));
		try {
			Path realm = home.resolve("data/import").resolve(REALM + "-realm.json");
			Files.createDirectories(realm.getParent());
			Files.copy(new ClassPathResource("keycloak/foreign-realm.json").getInputStream(), realm,
					StandardCopyOption.REPLACE_EXISTING);
			ProcessBuilder command = new ProcessBuilder("sh", home.resolve("bin/kc.sh").toString(), "start-dev",
					"--db=dev-mem", "--import-realm", "--http-host=127.0.0.1", "--http-port=0");
			command.environment()
				.putAll(Map.of("KC_BOOTSTRAP_ADMIN_USERNAME", "admin", "KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD,
						"JAVA_HOME", System.getProperty("java.home"), "JAVA_OPTS_KC_HEAP", "-Xms64m -Xmx512m"));
			return started(command.redirectErrorStream(true).start());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Keycloak started(Process process) {
		CompletableFuture<String> url = new CompletableFuture<>();
		StringBuffer output = new StringBuffer();
		Thread reader = new Thread(() -> read(process, output, url), "keycloak-output");
		reader.setDaemon(true);
		reader.start();
		try {
			return new Keycloak(process, url.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS));
		}
		catch (Exception ex) {
			stop(process);
			throw new IllegalStateException("Keycloak did not start: " + output, ex);
		}
	}

	private static void read(Process process, StringBuffer output, CompletableFuture<String> url) {
		try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
			for (String line = reader.readLine(); line != null; line = reader.readLine()) {
				output.append(line).append('\n');
				Matcher matcher = LISTENING.matcher(line);
				if (matcher.find()) {
					url.complete(matcher.group(1));
				}
			}
		}
		catch (IOException ex) {
			url.completeExceptionally(ex);
		}
		url.completeExceptionally(new IllegalStateException("It has ended"));
	}

	String authorizationUri() {
		return this.url + endpoint("auth");
	}

	String tokenUri() {
		return this.url + endpoint("token");
	}

	private static String endpoint(String name) {
		return "/realms/" + REALM + "/protocol/openid-connect/" + name;
	}

	/**
	 * Asks what an access token is worth.
	 */
	JsonNode introspect(String accessToken) {
		return post(endpoint("token/introspect"),
				form("client_id", CONFIDENTIAL_CLIENT, "client_secret", CLIENT_SECRET, "token", accessToken));
	}

	/**
	 * Sends a refresh token as anyone could who has it and the confidential client's
	 * secret.
	 */
	HttpStatusCode useRefreshToken(String refreshToken) {
		return this.http.post()
			.uri(endpoint("token"))
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form("client_id", CONFIDENTIAL_CLIENT, "client_secret", CLIENT_SECRET, "grant_type", "refresh_token",
					"refresh_token", refreshToken))
			.exchange((request, response) -> response.getStatusCode());
	}

	/**
	 * Takes back what the user has allowed a client, if anything.
	 */
	void withdrawConsent(String client) {
		this.http.delete()
			.uri("/admin/realms/{realm}/users/{user}/consents/{client}", REALM, userId(), client)
			.headers((headers) -> headers.setBearerAuth(adminToken()))
			.exchange((request, response) -> response.getStatusCode());
	}

	/**
	 * Ends all sessions of the user.
	 */
	void signOut() {
		this.http.post()
			.uri("/admin/realms/{realm}/users/{user}/logout", REALM, userId())
			.headers((headers) -> headers.setBearerAuth(adminToken()))
			.retrieve()
			.toBodilessEntity();
	}

	private String userId() {
		JsonNode users = Objects.requireNonNull(this.http.get()
			.uri("/admin/realms/{realm}/users?username={user}&exact=true", REALM, USER)
			.headers((headers) -> headers.setBearerAuth(adminToken()))
			.retrieve()
			.body(JsonNode.class));
		return users.required(0).required("id").asString();
	}

	private String adminToken() {
		return post("/realms/master/protocol/openid-connect/token",
				form("client_id", "admin-cli", "grant_type", "password", "username", "admin", "password", PASSWORD))
			.required("access_token")
			.asString();
	}

	private JsonNode post(String path, MultiValueMap<String, String> form) {
		return Objects.requireNonNull(this.http.post()
			.uri(path)
			.contentType(MediaType.APPLICATION_FORM_URLENCODED)
			.body(form)
			.retrieve()
			.body(JsonNode.class));
	}

	private static MultiValueMap<String, String> form(String... namesAndValues) {
		MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
		for (int i = 0; i < namesAndValues.length; i += 2) {
			form.add(namesAndValues[i], namesAndValues[i + 1]);
		}
		return form;
	}

	@Override
	public void close() {
		stop(this.process);
	}

	private static void stop(Process process) {
		process.descendants().forEach(ProcessHandle::destroy);
		process.destroy();
		process.onExit().completeOnTimeout(process, 20, TimeUnit.SECONDS).join().destroyForcibly();
	}

}
