package io.github.loftyspring.samples.webapp;

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

import org.springframework.util.Assert;

/**
 * Visits the application over HTTP: keeps cookies, sends forms with their CSRF token,
 * follows no redirect by itself.
 */
final class Visitor {

	private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)\"");

	private final HttpClient client = HttpClient.newBuilder()
		.cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
		.build();

	private final RunningApplication application;

	private Visitor(RunningApplication application) {
		this.application = application;
	}

	static Visitor of(RunningApplication application) {
		return new Visitor(application);
	}

	static Visitor signedIn(RunningApplication application, String user) {
		Visitor visitor = of(application);
		HttpResponse<String> answer = visitor.submit("/login", "/login",
				Map.of("username", user, "password", user + "-demo"));
		Assert.state(visitor.target(answer).equals("/"), () -> "Not signed in: " + answer.headers());
		return visitor;
	}

	HttpResponse<String> get(String path) {
		return send(HttpRequest.newBuilder(resolve(path)));
	}

	/**
	 * Opens a page with a form and sends it.
	 * @param page the path of the page
	 * @param action where the form goes
	 * @param fields the fields beside the CSRF token
	 * @return the answer
	 */
	HttpResponse<String> submit(String page, String action, Map<String, String> fields) {
		Matcher token = CSRF.matcher(get(page).body());
		Assert.state(token.find(), "No form with a CSRF token");
		return post(action,
				"_csrf=" + encode(token.group(1))
						+ fields.entrySet()
							.stream()
							.map((field) -> "&" + encode(field.getKey()) + "=" + encode(field.getValue()))
							.collect(Collectors.joining()));
	}

	HttpResponse<String> post(String path, String body) {
		return send(HttpRequest.newBuilder(resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.header("Sec-Fetch-Site", "same-origin")
			.POST(HttpRequest.BodyPublishers.ofString(body)));
	}

	/**
	 * Connects a Lofty account and comes back.
	 * @param link the link to connect
	 * @param allow whether consent is given
	 * @return the answer on the way back
	 */
	HttpResponse<String> connect(String link, boolean allow) {
		URI consent = URI.create(get(link).headers().firstValue("Location").orElseThrow());
		return get(this.application.sandbox().decide(consent, allow).toString());
	}

	/**
	 * Returns where an answer redirects to.
	 * @param answer the answer
	 * @return path and query
	 */
	String target(HttpResponse<String> answer) {
		URI location = resolve(answer.headers().firstValue("Location").orElseThrow());
		Assert.state(location.toString().startsWith(this.application.url()), () -> "Leads elsewhere: " + location);
		return location.toString().substring(this.application.url().length());
	}

	private URI resolve(String path) {
		return URI.create(this.application.url()).resolve(path);
	}

	private HttpResponse<String> send(HttpRequest.Builder request) {
		try {
			return this.client.send(request.header("Accept", "text/html").timeout(Duration.ofSeconds(30)).build(),
					HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("The application did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
