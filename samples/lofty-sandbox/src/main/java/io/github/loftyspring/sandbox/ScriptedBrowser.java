package io.github.loftyspring.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.springframework.util.Assert;
import org.springframework.web.util.HtmlUtils;

/**
 * Goes the way of a browser through the consent page.
 */
final class ScriptedBrowser {

	private static final Pattern HIDDEN = Pattern.compile("type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private final URI base;

	ScriptedBrowser(URI base) {
		this.base = base;
	}

	URI decide(URI authorizationRequest, boolean allow) {
		URI location = location(send(HttpRequest.newBuilder(authorizationRequest).build()));
		if (!Objects.equals(this.base.getAuthority(), location.getAuthority())
				|| !location.getPath().startsWith("/page/")) {
			return location;
		}
		String page = send(HttpRequest.newBuilder(location).build()).body();
		StringBuilder form = new StringBuilder("decision=" + (allow ? "allow" : "deny"));
		Matcher hidden = HIDDEN.matcher(page);
		while (hidden.find()) {
			form.append('&')
				.append(hidden.group(1))
				.append('=')
				.append(URLEncoder.encode(HtmlUtils.htmlUnescape(hidden.group(2)), StandardCharsets.UTF_8));
		}
		return location(send(HttpRequest.newBuilder(this.base.resolve("/page/vendor-auth.html"))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(form.toString()))
			.build()));
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return CLIENT.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("The sandbox did not answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	private URI location(HttpResponse<String> response) {
		Assert.state(response.statusCode() / 100 == 3,
				() -> "The authorization request was refused: " + response.body());
		return this.base.resolve(response.headers().firstValue("Location").orElseThrow());
	}

}
