package io.github.loftyspring.webhook;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Writes to the log what goes wrong, without secrets and payloads.
 *
 * @since 0.1.0
 */
public final class LoggingWebhookMonitor implements WebhookMonitor {

	private static final Log logger = LogFactory.getLog(LoggingWebhookMonitor.class);

	@Override
	public void answered(WebhookAnswer answer, int events, int duplicates) {
		if (answer == WebhookAnswer.UNAVAILABLE) {
			logger.warn("There was no room for the events of a Lofty notification; it was answered "
					+ "503, so that Lofty sends it again");
		}
		else if (logger.isDebugEnabled()) {
			logger.debug("A Lofty notification was answered %d: %d events, %d duplicates".formatted(answer.status(),
					events, duplicates));
		}
	}

	@Override
	public void broken(Throwable failure) {
		logger.error("A Lofty notification could not be taken over", failure);
	}

	@Override
	public void failed(Class<?> event, @Nullable String listener, Throwable failure) {
		logger.error("%s failed to handle a %s".formatted((listener != null) ? listener : "A listener",
				event.getSimpleName()), failure);
	}

	@Override
	public void abandoned(int events) {
		logger.warn("The application has stopped before %d events of Lofty were handled".formatted(events));
	}

}
