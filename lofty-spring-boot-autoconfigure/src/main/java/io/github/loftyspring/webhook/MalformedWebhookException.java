package io.github.loftyspring.webhook;

import java.io.Serial;

/**
 * A body is not a JSON object. Holds nothing of it.
 */
final class MalformedWebhookException extends Exception {

	@Serial
	private static final long serialVersionUID = 1L;

	MalformedWebhookException(String message) {
		super(message);
	}

}
