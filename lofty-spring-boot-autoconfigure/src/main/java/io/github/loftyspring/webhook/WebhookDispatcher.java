package io.github.loftyspring.webhook;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.util.Assert;

/**
 * Hands events to the application's listeners, off the threads that serve requests. A
 * bounded number of events waits or is being handled at a time. When the application
 * stops, it waits for them, after the web server has stopped.
 *
 * @since 0.1.0
 */
public final class WebhookDispatcher implements SmartLifecycle {

	/** After the web server in the order of stopping, before beans are destroyed. */
	private static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 4096;

	private final ApplicationEventPublisher publisher;

	private final Executor executor;

	private final int capacity;

	private final Duration drain;

	private final WebhookMonitor monitor;

	private final Semaphore free;

	private volatile boolean running;

	/**
	 * Creates a dispatcher.
	 * @param publisher publishes the events
	 * @param executor runs the listeners
	 * @param capacity the largest number of events that wait or are being handled
	 * @param drain the longest time to wait for them when the application stops
	 * @param monitor is told what goes wrong
	 */
	public WebhookDispatcher(ApplicationEventPublisher publisher, Executor executor, int capacity, Duration drain,
			WebhookMonitor monitor) {
		Assert.isTrue(capacity > 0, "'capacity' must be at least 1");
		this.publisher = publisher;
		this.executor = executor;
		this.capacity = capacity;
		this.drain = drain;
		this.monitor = monitor;
		this.free = new Semaphore(capacity);
	}

	/**
	 * Takes events over for handling, all or none. More of them than there is ever room
	 * for are taken when nothing else waits.
	 * @param atMost the largest number of events there may be
	 * @param events tells the events, called when there is room for them
	 * @return whether there was room
	 * @throws RuntimeException if the events or the executor fail; none is taken then
	 */
	boolean tryDispatch(int atMost, Supplier<List<LoftyWebhookEvent>> events) {
		Places places = new Places(atMost);
		if (!this.running || !places.take()) {
			return false;
		}
		try {
			List<LoftyWebhookEvent> taken = events.get();
			places.keepFor(taken.size());
			if (!taken.isEmpty()) {
				this.executor.execute(() -> handle(taken, places));
			}
			return true;
		}
		catch (RuntimeException ex) {
			places.keepFor(0);
			throw ex;
		}
	}

	private void handle(List<LoftyWebhookEvent> events, Places places) {
		int left = events.size();
		for (LoftyWebhookEvent event : events) {
			try {
				this.publisher.publishEvent(event);
			}
			catch (Throwable ex) {
				this.monitor.failed(event.getClass(), null, ex);
			}
			finally {
				places.keepFor(--left);
			}
		}
	}

	@Override
	public void start() {
		this.running = true;
	}

	@Override
	public void stop() {
		this.running = false;
		try {
			if (this.free.tryAcquire(this.capacity, this.drain.toNanos(), TimeUnit.NANOSECONDS)) {
				this.free.release(this.capacity);
			}
			else {
				this.monitor.abandoned(this.capacity - this.free.availablePermits());
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	@Override
	public int getPhase() {
		return PHASE;
	}

	/**
	 * The places that the events of one notification take.
	 */
	private final class Places {

		private int taken;

		Places(int events) {
			this.taken = places(events);
		}

		boolean take() {
			return WebhookDispatcher.this.free.tryAcquire(this.taken);
		}

		void keepFor(int events) {
			int needed = places(events);
			WebhookDispatcher.this.free.release(this.taken - needed);
			this.taken = needed;
		}

		private int places(int events) {
			return Math.min(events, WebhookDispatcher.this.capacity);
		}

	}

}
