package io.github.loftyspring.samples.multitenant;

import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.github.loftyspring.sandbox.LoftySandbox;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Someone who visits an instance: keeps cookies, fills in forms, follows no redirect by
 * itself.
 */
public final class Visitor {

	static final String PASSWORD = "correct horse";

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private final URI root;

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.build();

	/**
	 * Comes to an instance.
	 * @param root the root of its pages
	 */
	public Visitor(String root) {
		this.root = URI.create(root);
	}

	/**
	 * Signs up, signs in and connects an account of the sandbox.
	 * @param name the tenant's name
	 * @param sandbox the sandbox
	 * @param account the account
	 * @return this visitor
	 */
	public Visitor becomeTenant(String name, LoftySandbox sandbox, String account) {
		assertThat(signUp(name, PASSWORD).headers().firstValue("Location").orElse("")).endsWith("/login?new");
		return signIn(name).connect(sandbox, account);
	}

	HttpResponse<String> signUp(String name, String password) {
		return submit("/sign-up", "/sign-up", Map.of("name", name, "password", password));
	}

	Visitor signIn(String name) {
		HttpResponse<String> answer = submit("/login", "/login", Map.of("username", name, "password", PASSWORD));
		assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/").doesNotContain("login");
		return this;
	}

	Visitor connect(LoftySandbox sandbox, String account) {
		URI consent = URI.create(get("/lofty/connect?returnTo=%2F").headers().firstValue("Location").orElseThrow()
				+ "&sandboxUser=" + account);
		HttpResponse<String> back = get(sandbox.decide(consent, true).toString());
		assertThat(back.statusCode()).as(back.body()).isEqualTo(302);
		return this;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(this.root.resolve(path)).header("Accept", "text/html"));
	}

	HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
		Matcher csrf = CSRF.matcher(get(page).body());
		assertThat(csrf.find()).isTrue();
		String form = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&")) + "&_csrf=" + csrf.group(1);
		return send(HttpRequest.newBuilder(this.root.resolve(action))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString(form)));
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.timeout(Duration.ofSeconds(30)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("The instance did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

}
