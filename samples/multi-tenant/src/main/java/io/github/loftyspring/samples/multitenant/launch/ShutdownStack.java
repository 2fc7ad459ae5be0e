package io.github.loftyspring.samples.multitenant.launch;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Closes what was started when this process is stopped, the last one first.
 */
final class ShutdownStack {

	private final Deque<AutoCloseable> started = new ArrayDeque<>();

	ShutdownStack() {
		Runtime.getRuntime().addShutdownHook(new Thread(this::close));
	}

	<T extends AutoCloseable> T add(T resource) {
		synchronized (this.started) {
			this.started.push(resource);
		}
		return resource;
	}

	private void close() {
		synchronized (this.started) {
			this.started.forEach(ShutdownStack::closeQuietly);
		}
	}

	private static void closeQuietly(AutoCloseable resource) {
		try {
			resource.close();
		}
		catch (Exception ex) {
			System.err.println("Not stopped: " + ex.getMessage());
		}
	}

}
