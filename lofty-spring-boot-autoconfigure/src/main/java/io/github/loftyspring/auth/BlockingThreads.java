package io.github.loftyspring.auth;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * Threads that may block, made when they are needed and gone when they are not. Not those
 * that all of Reactor shares: when each of these waits for a call, what the calls wait
 * for would never run.
 */
final class BlockingThreads {

	private static final int SECONDS_TO_LIVE = 60;

	private BlockingThreads() {
	}

	static Scheduler create(String name) {
		return Schedulers.newBoundedElastic(Schedulers.DEFAULT_BOUNDED_ELASTIC_SIZE,
				Schedulers.DEFAULT_BOUNDED_ELASTIC_QUEUESIZE, name, SECONDS_TO_LIVE, true);
	}

}
