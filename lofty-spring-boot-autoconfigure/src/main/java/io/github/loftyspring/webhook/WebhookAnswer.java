package io.github.loftyspring.webhook;

/**
 * What Lofty is answered, always without a body.
 *
 * @since 0.1.0
 */
public enum WebhookAnswer {

	/**
	 * Taken over for handling, or known already.
	 */
	ACCEPTED(200),

	/**
	 * The body is not a JSON object.
	 */
	MALFORMED(400),

	/**
	 * The secret is wrong or missing.
	 */
	NOT_FOUND(404),

	/**
	 * The request is no POST.
	 */
	METHOD_NOT_ALLOWED(405),

	/**
	 * The body is too large.
	 */
	TOO_LARGE(413),

	/**
	 * There is no room for more events, or the application stops; Lofty may send it
	 * again.
	 */
	UNAVAILABLE(503);

	private final int status;

	WebhookAnswer(int status) {
		this.status = status;
	}

	/**
	 * Returns the HTTP status.
	 * @return the status
	 */
	public int status() {
		return this.status;
	}

}
