package io.github.loftyspring.webhook;

import org.jspecify.annotations.Nullable;

/**
 * Is told what happens to notifications and events. Called from the threads that serve
 * them; must neither block nor throw.
 *
 * @since 0.1.0
 */
public interface WebhookMonitor {

	/**
	 * A request was answered.
	 * @param answer the answer
	 * @param events the number of events that were taken over for handling
	 * @param duplicates the number of events that had come before
	 */
	void answered(WebhookAnswer answer, int events, int duplicates);

	/**
	 * A notification could not be taken over because something is broken. Lofty is told
	 * to send it again.
	 * @param failure why
	 */
	void broken(Throwable failure);

	/**
	 * A listener of the application has failed.
	 * @param event the kind of event it should have handled
	 * @param listener the listener's method, {@code null} when not known
	 * @param failure what it has thrown
	 */
	void failed(Class<?> event, @Nullable String listener, Throwable failure);

	/**
	 * The application has stopped before all events were handled.
	 * @param events their number
	 */
	void abandoned(int events);

}
