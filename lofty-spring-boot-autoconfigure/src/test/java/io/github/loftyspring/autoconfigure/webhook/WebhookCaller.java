package io.github.loftyspring.autoconfigure.webhook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Calls an application as Lofty does.
 */
public final class WebhookCaller {

	/** The path at which applications in tests receive notifications. */
	public static final String PATH = "/lofty/webhook";

	/** A secret that is accepted there. */
	public static final String SECRET = "planted-webhook-secret_0001";

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final String root;

	private WebhookCaller(String root) {
		this.root = root;
	}

	/**
	 * Returns a caller of an application.
	 * @param context the application
	 * @return the caller
	 */
	public static WebhookCaller of(ConfigurableApplicationContext context) {
		return new WebhookCaller("http://localhost:"
				+ Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port")));
	}

	/**
	 * Delivers a notification with the right secret.
	 * @param body the notification
	 * @return the status of the answer
	 */
	public int deliver(String body) {
		return send("POST", PATH + "/" + SECRET, BodyPublishers.ofString(body)).statusCode();
	}

	HttpResponse<String> deliverChunked(String body) {
		return send("POST", PATH + "/" + SECRET,
				BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8))));
	}

	/**
	 * Sends the beginning of a request, which looks like all of it, ends the connection,
	 * and waits until the application has seen it.
	 */
	void breakOff(String body, String header, String lengthOfChunk) {
		URI uri = URI.create(this.root);
		try (Socket socket = new Socket(uri.getHost(), uri.getPort())) {
			String request = "POST %s/%s HTTP/1.1\r\nHost: localhost\r\n%s\r\n\r\n%s%s".formatted(PATH, SECRET, header,
					lengthOfChunk.formatted(body.length()), body);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
			socket.shutdownOutput();
			socket.getInputStream().readAllBytes();
		}
		catch (SocketException ex) {
			// The application has ended the connection as well.
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Sends a request.
	 * @param method its method
	 * @param path its path
	 * @param body its body
	 * @param headers its headers
	 * @return the answer
	 */
	public HttpResponse<String> send(String method, String path, BodyPublisher body, String... headers) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.root + path)).method(method, body);
		if (headers.length > 0) {
			request.headers(headers);
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
	}

}
