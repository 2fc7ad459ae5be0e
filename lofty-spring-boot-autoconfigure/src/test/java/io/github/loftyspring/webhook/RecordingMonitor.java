package io.github.loftyspring.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.jspecify.annotations.Nullable;

/**
 * Remembers what it is told.
 */
final class RecordingMonitor implements WebhookMonitor {

	private final List<String> told = new CopyOnWriteArrayList<>();

	@Override
	public void answered(WebhookAnswer answer, int events, int duplicates) {
		this.told.add(answer + " " + events + " " + duplicates);
	}

	@Override
	public void broken(Throwable failure) {
		this.told.add("broken " + failure.getMessage());
	}

	@Override
	public void failed(Class<?> event, @Nullable String listener, Throwable failure) {
		this.told.add("failed " + event.getSimpleName() + " " + failure.getMessage());
	}

	@Override
	public void abandoned(int events) {
		this.told.add("abandoned " + events);
	}

	List<String> told() {
		return this.told;
	}

}
