package io.github.loftyspring.ratelimit;

/**
 * Keeps the account of one quota: what the server said, what was taken since. A ledger is
 * called by one thread at a time. The one in this package lives in memory; a ledger on a
 * shared store serves several instances of an application.
 */
interface QuotaLedger {

	/**
	 * Takes a permit or tells how long there will be none.
	 * @param now local nanoseconds
	 * @return a {@link Permit} or a {@link Wait}
	 */
	Decision take(long now);

	/**
	 * Takes permits whose answers will never be reported, now or out of coming windows.
	 * @param permits number of permits
	 * @param now local nanoseconds
	 * @param maxWait longest acceptable wait in nanoseconds
	 * @return nanoseconds until the permits may be used, or -1 when that is longer than
	 * {@code maxWait}; nothing is taken then
	 */
	long reserve(int permits, long now, long maxWait);

	/**
	 * Aligns the account with what the server said in the answer to a permit's request.
	 * @param permit the permit, which is used up
	 * @param answer the server's answer
	 */
	void align(Permit permit, Answer answer);

	/**
	 * Closes a permit without an answer.
	 * @param permit the permit
	 * @param unsent whether the request certainly did not reach the server, so that the
	 * permit can be given back
	 * @param now local nanoseconds
	 */
	void release(Permit permit, boolean unsent, long now);

	/**
	 * Estimates the wait of a call that stands behind others.
	 * @param ahead number of calls that are served before
	 * @param now local nanoseconds
	 * @return nanoseconds
	 */
	long estimateWait(int ahead, long now);

	/**
	 * Whether nothing is known of the server's count and the configured limit still
	 * leaves room, so that a call which can wait no longer may go.
	 * @return whether {@link #takeUnconfirmed(long)} gives a permit
	 */
	boolean allowsUnconfirmed();

	/**
	 * Takes a permit before the server has confirmed anything.
	 * @param now local nanoseconds
	 * @return the permit
	 */
	Permit takeUnconfirmed(long now);

	/**
	 * Counts out the current window.
	 */
	void drain();

	/**
	 * Replaces the limit until an answer tells another.
	 * @param limit requests per window
	 */
	void changeLimit(int limit);

	/**
	 * Returns the account's present state.
	 * @param now local nanoseconds
	 * @return limit, remaining and end of the window
	 */
	RateLimitSnapshot snapshot(long now);

	/**
	 * What {@link #take(long)} decides.
	 */
	sealed interface Decision permits Permit, Wait {

	}

	/**
	 * There is no permit yet.
	 *
	 * @param until local nanoseconds at which asking again makes sense; earlier when an
	 * answer arrives
	 */
	record Wait(long until) implements Decision {
	}

}
