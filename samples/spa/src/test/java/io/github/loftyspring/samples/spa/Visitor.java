package io.github.loftyspring.samples.spa;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import io.github.loftyspring.sandbox.LoftySandbox;

/**
 * A user without a browser's window, who keeps cookies and connections.
 */
final class Visitor {

	private final HttpClient client = HttpClient.newBuilder()
		.version(HttpClient.Version.HTTP_1_1)
		.cookieHandler(new CookieManager())
		.build();

	private final String server;

	Visitor(String server) {
		this.server = server;
	}

	HttpResponse<String> get(String path) {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create(this.server).resolve(path))
				.timeout(Duration.ofSeconds(2))
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer to " + path, ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	HttpResponse<String> disconnect() {
		try {
			return this.client.send(HttpRequest.newBuilder(URI.create(this.server).resolve("/lofty/disconnect"))
				.header("Origin", this.server)
				.timeout(Duration.ofSeconds(2))
				.POST(HttpRequest.BodyPublishers.noBody())
				.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new IllegalStateException("No answer", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted", ex);
		}
	}

	/**
	 * Goes the way through the consent page.
	 */
	HttpResponse<String> connect(LoftySandbox sandbox, boolean allow) {
		URI consent = URI.create(get("/lofty/connect?returnTo=/").headers().firstValue("Location").orElseThrow());
		return get(sandbox.decide(consent, allow).toString());
	}

}
