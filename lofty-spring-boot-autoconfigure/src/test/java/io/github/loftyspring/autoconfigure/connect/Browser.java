package io.github.loftyspring.autoconfigure.connect;

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
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.Assert;
import org.springframework.util.MultiValueMap;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * A user's browser: keeps cookies, follows no redirect by itself.
 */
public final class Browser {

	private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);

	private final URI root;

	private Browser(URI root) {
		this.root = root;
	}

	/**
	 * Opens a browser.
	 * @param context the application it visits
	 * @return a browser that has been nowhere
	 */
	public static Browser at(ConfigurableApplicationContext context) {
		String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
		return new Browser(URI.create("http://localhost:" + port));
	}

	/**
	 * Opens a page.
	 * @param path path and query, or a whole URL of the application
	 * @param headers names and values of further headers
	 * @return the answer
	 */
	public HttpResponse<String> get(String path, String... headers) {
		return send(HttpRequest.newBuilder(this.root.resolve(path)), headers);
	}

	/**
	 * Sends a form.
	 * @param path the path
	 * @param form the fields
	 * @param headers names and values of further headers
	 * @return the answer
	 */
	public HttpResponse<String> post(String path, Map<String, String> form, String... headers) {
		String body = form.entrySet()
			.stream()
			.map((field) -> encode(field.getKey()) + "=" + encode(field.getValue()))
			.collect(Collectors.joining("&"));
		return send(HttpRequest.newBuilder(this.root.resolve(path))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body)), headers);
	}

	private HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
		try {
			request.timeout(Duration.ofSeconds(30));
			return client().send(((headers.length > 0) ? request.headers(headers) : request).build(),
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

	// Each request has a connection of its own: with Reactor Netty as the server now and
	// then the second answer on a connection does not come when it is written by another
	// thread than the connection's, as after the creation of a session.
	private HttpClient client() {
		return HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).cookieHandler(this.cookies).build();
	}

	/**
	 * Loses all cookies, as when a session ends.
	 */
	public void forgetCookies() {
		this.cookies.getCookieStore().removeAll();
	}

	/**
	 * Returns where an answer redirects to.
	 * @param response the answer
	 * @return the value of {@code Location}
	 */
	public static URI location(HttpResponse<?> response) {
		return URI.create(response.headers().firstValue("Location").orElseThrow());
	}

	/**
	 * Returns where in the application an answer redirects to.
	 * @param response the answer
	 * @return path and query
	 */
	public String target(HttpResponse<?> response) {
		URI location = this.root.resolve(location(response));
		Assert.state(this.root.getAuthority().equals(location.getAuthority()), () -> "Leads elsewhere: " + location);
		return location.getRawPath() + ((location.getRawQuery() != null) ? "?" + location.getRawQuery() : "");
	}

	/**
	 * Returns the parameters of a URL.
	 * @param uri the URL
	 * @return its query parameters, encoded
	 */
	public static MultiValueMap<String, String> parameters(URI uri) {
		return UriComponentsBuilder.fromUri(uri).build().getQueryParams();
	}

	private static String encode(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
