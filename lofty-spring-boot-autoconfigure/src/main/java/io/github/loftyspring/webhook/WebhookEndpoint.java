package io.github.loftyspring.webhook;

import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * What the endpoint answers, whichever server serves it.
 *
 * @since 0.1.0
 */
public final class WebhookEndpoint {

	/**
	 * The variable of the path templates that stands for the secret.
	 */
	public static final String SECRET = "secret";

	private final String path;

	private final WebhookSecrets secrets;

	private final int maxBodySize;

	private final WebhookReceiver receiver;

	private final WebhookMonitor monitor;

	/**
	 * Creates an endpoint.
	 * @param path its path, without the secret
	 * @param secrets the secrets that may follow the path
	 * @param maxBodySize the largest body, in bytes
	 * @param receiver takes notifications over
	 * @param monitor is told what happens
	 */
	public WebhookEndpoint(String path, WebhookSecrets secrets, int maxBodySize, WebhookReceiver receiver,
			WebhookMonitor monitor) {
		Assert.isTrue(path.startsWith("/"), "'path' must start with a slash");
		Assert.isTrue(maxBodySize > 0, "'maxBodySize' must be at least 1");
		this.path = path;
		this.secrets = secrets;
		this.maxBodySize = maxBodySize;
		this.receiver = receiver;
		this.monitor = monitor;
	}

	/**
	 * Returns the path without a secret, which is answered as one with a wrong secret.
	 * @return the path
	 */
	public String path() {
		return this.path;
	}

	/**
	 * Returns the template of the path with a secret.
	 * @return the path and the variable {@link #SECRET}
	 */
	public String pathWithSecret() {
		return this.path + "/{" + SECRET + "}";
	}

	/**
	 * Returns the largest body.
	 * @return its size in bytes
	 */
	public int maxBodySize() {
		return this.maxBodySize;
	}

	/**
	 * Looks at a request before its body is read.
	 * @param secret the last segment of the path, {@code null} where there is none
	 * @param post whether the request is a POST
	 * @param contentLength the length of its body, negative when not told
	 * @return the answer to a request that is refused
	 */
	public Optional<WebhookAnswer> refuse(@Nullable String secret, boolean post, long contentLength) {
		if (!this.secrets.contain(secret)) {
			return Optional.of(refused(WebhookAnswer.NOT_FOUND));
		}
		if (!post) {
			return Optional.of(refused(WebhookAnswer.METHOD_NOT_ALLOWED));
		}
		return (contentLength > this.maxBodySize) ? Optional.of(refused(WebhookAnswer.TOO_LARGE)) : Optional.empty();
	}

	/**
	 * Answers a request whose body turns out to be too large, or breaks off.
	 * @param answer the answer
	 * @return the answer
	 */
	public WebhookAnswer refused(WebhookAnswer answer) {
		this.monitor.answered(answer, 0, 0);
		return answer;
	}

	/**
	 * Takes a notification over. May block where events are remembered elsewhere.
	 * @param body its body
	 * @return the answer
	 */
	public WebhookAnswer receive(byte[] body) {
		return this.receiver.receive(body);
	}

}
