package io.github.loftyspring.auth;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Threads that may block, made when they are needed and gone when they are not. Not those
 * that all of Reactor shares: when each of these waits for a call, what the calls wait
 * for would never run.
 */
final class BlockingThreads implements AutoCloseable {

	private static final int SECONDS_TO_LIVE = 60;

	private static final long LONGEST_END_NANOS = TimeUnit.SECONDS.toNanos(1);

	private final Set<Thread> threads = ConcurrentHashMap.newKeySet();

	private final AtomicInteger created = new AtomicInteger();

	private final String name;

	private final Scheduler scheduler;

	BlockingThreads(String name) {
		this.name = name;
		this.scheduler = Schedulers.newBoundedElastic(Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE,
				Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, this::create, SECONDS_TO_LIVE);
	}

	private Thread create(Runnable work) {
		this.threads.removeIf((thread) -> thread.getState() == Thread.State.TERMINATED);
		Thread thread = new Thread(work, this.name + "-" + this.created.incrementAndGet());
		thread.setDaemon(true);
		this.threads.add(thread);
		return thread;
	}

	Scheduler scheduler() {
		return this.scheduler;
	}

	/**
	 * Interrupts the threads and waits for a moment until they have ended: a servlet
	 * container warns of threads that outlive an application.
	 */
	@Override
	public void close() {
		this.scheduler.dispose();
		long end = System.nanoTime() + LONGEST_END_NANOS;
		try {
			for (Thread thread : this.threads) {
				long left = end - System.nanoTime();
				if (left > 0 && thread != Thread.currentThread()) {
					TimeUnit.NANOSECONDS.timedJoin(thread, left);
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
