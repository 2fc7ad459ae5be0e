package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

/**
 * What one instance has of a window that it shares with others: credits, which are
 * permits that it took out of the store and has not used, and a debt, which are requests
 * that the store does not know yet.
 */
final class SharedWindow {

	private static final long SHORTEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

	private final long length;

	private final long openedAt;

	/** The server's count in the answer that showed this window, or -1. */
	private final long openingCount;

	/** Own requests in flight when that answer came, which the window may count, too. */
	private final long openingInFlight;

	/** When the window ends, in nanoseconds of the server's clock. */
	private long end;

	/** The window as the store has it, or as this instance would open it. */
	private QuotaStore.Window stored;

	private boolean confirmed;

	private long credits;

	private long debt;

	/** What was left in the store when it was last asked. */
	private long remaining;

	private boolean exhausted;

	private long pause;

	private long askAgainAt;

	/**
	 * Opens a window.
	 * @param length length of a window in nanoseconds
	 * @param end when it ends, in nanoseconds of the server's clock
	 * @param openedAt when this instance saw it first, local nanoseconds
	 * @param openingCount the server's count in the answer that showed it, or -1
	 * @param openingInFlight own requests in flight when that answer came
	 */
	SharedWindow(long length, long end, long openedAt, long openingCount, long openingInFlight) {
		this.length = length;
		this.openedAt = openedAt;
		this.end = end;
		this.openingCount = openingCount;
		this.openingInFlight = openingInFlight;
		this.stored = proposal(1, 1);
		this.pause = firstPause();
	}

	private long firstPause() {
		return Math.max(SHORTEST_PAUSE, this.length / 50);
	}

	long end() {
		return this.end;
	}

	boolean isOver(long serverNow) {
		return serverNow >= this.end;
	}

	long openedAt() {
		return this.openedAt;
	}

	/**
	 * Returns how many credits a permit needs.
	 * @param requests how many requests it allows
	 * @return number of credits, not more than the window holds
	 */
	long needs(int requests) {
		return this.confirmed ? Math.min(requests, this.stored.permits()) : requests;
	}

	/**
	 * Describes the window as this instance would open it.
	 * @param permits how many permits it holds
	 * @param available how many of them are left
	 * @return the window
	 */
	QuotaStore.Window proposal(long permits, long available) {
		int holds = (int) Math.max(1, permits);
		return new QuotaStore.Window(MonotonicClock.toInstant(this.end), holds,
				(int) Math.max(0, Math.min(available, holds)));
	}

	/**
	 * Returns the window as the store has it.
	 * @return the window, or what this instance proposes
	 */
	QuotaStore.Window stored() {
		return this.stored;
	}

	boolean isConfirmed() {
		return this.confirmed;
	}

	/**
	 * Takes over the store's account.
	 * @param window the window in the store
	 * @param headroomBeyond permits that this instance must leave unused
	 */
	void confirm(QuotaStore.Window window, long headroomBeyond) {
		this.confirmed = true;
		this.stored = window;
		this.end = MonotonicClock.toNanos(window.end());
		this.debt += headroomBeyond;
		long counted = window.permits() - window.available();
		if (this.openingCount > counted) {
			this.debt += 1 + this.openingInFlight;
		}
	}

	/**
	 * Adds what the store granted, less what is owed.
	 * @param grant what could be taken
	 * @param asked how many permits were asked for
	 * @param now local nanoseconds
	 */
	void add(QuotaStore.Grant grant, long asked, long now) {
		this.remaining = grant.remaining();
		this.credits += grant.granted();
		payDebt();
		if (grant.granted() < asked) {
			pause(now);
		}
		else {
			this.exhausted = false;
			this.pause = firstPause();
		}
	}

	/**
	 * Leaves the store alone for a while, since it has nothing to give. The while grows
	 * each time.
	 * @param now local nanoseconds
	 */
	void pause(long now) {
		this.exhausted = true;
		this.askAgainAt = now + this.pause;
		this.pause = Math.min(2 * this.pause, this.length);
	}

	/**
	 * Owes permits for requests that the store does not know.
	 * @param requests how many
	 */
	void owe(long requests) {
		this.debt += requests;
		payDebt();
	}

	private void payDebt() {
		long paid = Math.min(this.debt, this.credits);
		this.debt -= paid;
		this.credits -= paid;
	}

	/**
	 * Gives up what is left of the window.
	 */
	void giveUp() {
		this.credits = 0;
		this.remaining = 0;
		this.exhausted = true;
		this.askAgainAt = Long.MAX_VALUE;
	}

	/**
	 * Owes permits when the server has counted more than the store and this instance know
	 * of.
	 * @param inStore what was left in the store
	 * @param room what was left by the headers, requests in flight taken off, before the
	 * store was asked
	 * @param limit requests per window
	 */
	void oweUseUnknown(long inStore, long room, long limit) {
		long headroom = Math.max(0, limit - this.stored.permits());
		owe(Math.max(0, inStore + headroom + this.credits - this.debt - room));
	}

	void use(long requests) {
		this.credits -= requests;
	}

	void unuse(long requests) {
		this.credits += requests;
	}

	long credits() {
		return this.credits;
	}

	long debt() {
		return this.debt;
	}

	/**
	 * Returns what was left in the store when it was last asked.
	 * @return number of permits
	 */
	long remaining() {
		return this.exhausted ? 0 : this.remaining;
	}

	boolean isExhausted() {
		return this.exhausted;
	}

	/**
	 * Returns when it makes sense to ask the store.
	 * @return local nanoseconds
	 */
	long askAgainAt() {
		return this.exhausted ? this.askAgainAt : 0;
	}

}
