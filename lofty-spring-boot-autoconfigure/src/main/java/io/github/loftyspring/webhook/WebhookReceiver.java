package io.github.loftyspring.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes notifications over: reads them, drops what has come before, and hands the rest to
 * the listeners. A notification is taken over as a whole or not at all; one that is not
 * leaves no trace, so that it can come again.
 *
 * @since 0.1.0
 */
public final class WebhookReceiver {

	private final WebhookParser parser;

	private final WebhookDeduplicator deduplicator;

	private final Duration duplicateWindow;

	private final WebhookDispatcher dispatcher;

	private final WebhookMonitor monitor;

	/**
	 * Creates a receiver.
	 * @param clock tells when notifications arrive
	 * @param deduplicator remembers what has come
	 * @param duplicateWindow how long to remember it, zero to drop no duplicates
	 * @param dispatcher hands events to the listeners
	 * @param monitor is told what happens
	 */
	public WebhookReceiver(InstantSource clock, WebhookDeduplicator deduplicator, Duration duplicateWindow,
			WebhookDispatcher dispatcher, WebhookMonitor monitor) {
		this.parser = new WebhookParser(clock);
		this.deduplicator = deduplicator;
		this.duplicateWindow = duplicateWindow;
		this.dispatcher = dispatcher;
		this.monitor = monitor;
	}

	WebhookAnswer receive(byte[] body) {
		List<LoftyWebhookEvent> events;
		try {
			events = this.parser.parse(body);
		}
		catch (MalformedWebhookException ex) {
			return answered(WebhookAnswer.MALFORMED, 0, 0);
		}
		return events.isEmpty() ? answered(WebhookAnswer.ACCEPTED, 0, 0) : takeOver(events);
	}

	private WebhookAnswer takeOver(List<LoftyWebhookEvent> events) {
		List<String> remembered = new ArrayList<>();
		List<LoftyWebhookEvent> fresh = new ArrayList<>();
		try {
			boolean taken = this.dispatcher.tryDispatch(events.size(), () -> {
				addFresh(events, fresh, remembered);
				return List.copyOf(fresh);
			});
			return taken ? answered(WebhookAnswer.ACCEPTED, fresh.size(), events.size() - fresh.size())
					: answered(WebhookAnswer.UNAVAILABLE, 0, 0);
		}
		catch (RuntimeException ex) {
			this.monitor.broken(ex);
			forget(remembered);
			return answered(WebhookAnswer.UNAVAILABLE, 0, 0);
		}
	}

	private void addFresh(List<LoftyWebhookEvent> events, List<LoftyWebhookEvent> fresh, List<String> remembered) {
		Fingerprint fingerprint = new Fingerprint(events.get(0).entry().common());
		for (LoftyWebhookEvent event : events) {
			String key = this.duplicateWindow.isZero() ? null : fingerprint.of(event);
			if (key == null) {
				fresh.add(event);
			}
			else if (this.deduplicator.remember(key, this.duplicateWindow)) {
				remembered.add(key);
				fresh.add(event);
			}
		}
	}

	private void forget(List<String> remembered) {
		try {
			remembered.forEach(this.deduplicator::forget);
		}
		catch (RuntimeException ex) {
			this.monitor.broken(ex);
		}
	}

	private WebhookAnswer answered(WebhookAnswer answer, int events, int duplicates) {
		this.monitor.answered(answer, events, duplicates);
		return answer;
	}

}
