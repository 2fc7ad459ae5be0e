package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

/**
 * How one instance finds the window that follows one that is over: it asks the store once
 * whether another instance has seen it, then sends one request, the probe, while the
 * others wait, and in the end goes on by the clock.
 */
final class WindowSearch {

	/** A probe that takes longer than this no longer holds the others back. */
	private static final long LONGEST_PATIENCE = TimeUnit.SECONDS.toNanos(1);

	private final long patience;

	/** The window after which the store was asked for a later one. */
	private @Nullable SharedWindow askedAfter;

	/** Whether that was when this instance, too, took the window for over. */
	private boolean askedUnseen;

	private @Nullable Permit probe;

	private long probeEnds;

	/** Whether the last answer told nothing about a window. */
	private boolean silent;

	WindowSearch(long windowLength) {
		this.patience = Math.min(LONGEST_PATIENCE, windowLength / 10);
	}

	/**
	 * Whether the store has to be asked. It is asked once, and once more when the headers
	 * no longer speak of a window.
	 * @param over the window that is over
	 * @param unseen whether this instance knows of no window by the headers
	 * @return {@code true} the first time
	 */
	boolean asks(SharedWindow over, boolean unseen) {
		boolean asks = this.askedAfter != over || (unseen && !this.askedUnseen);
		if (asks) {
			this.askedAfter = over;
			this.askedUnseen = unseen;
		}
		return asks;
	}

	/**
	 * Returns until when calls wait, since the window may not be over or the probe may
	 * still be answered.
	 * @param certainlyOver when the window is certainly over, local nanoseconds
	 * @param now local nanoseconds
	 * @return local nanoseconds; not later than {@code now} when there is no need to wait
	 */
	long waitsUntil(long certainlyOver, long now) {
		return (now >= certainlyOver && this.probe != null) ? this.probeEnds : certainlyOver;
	}

	/**
	 * Whether no probe will find a window: one is without an answer, or answers do not
	 * tell.
	 * @return whether to go on by the clock
	 */
	boolean isInVain() {
		return this.probe != null || this.silent;
	}

	void probe(Permit permit, long now) {
		this.probe = permit;
		this.probeEnds = now + this.patience;
	}

	/**
	 * Notes that a permit is used up.
	 * @param permit any permit
	 */
	void closed(Permit permit) {
		if (this.probe == permit) {
			this.probe = null;
		}
	}

	void answered(RateLimitHeaders headers) {
		this.silent = !headers.describesWindow();
	}

}
