package io.github.loftyspring.ratelimit;

import org.jspecify.annotations.Nullable;

/**
 * Keeps the account of one quota: what the server said, what was taken since. A ledger is
 * called by one thread at a time. The one in this package lives in memory; a ledger on a
 * shared store serves several instances of an application.
 */
interface QuotaLedger {

	/**
	 * Takes a permit or tells how long there will be none.
	 * @param requests how many requests the permit shall allow
	 * @param now local nanoseconds
	 * @return a {@link Permit} or a {@link Wait}
	 */
	Decision take(int requests, long now);

	/**
	 * Takes a permit for a call that can wait no longer, if the configured limit leaves
	 * room and only the server's word on the current window is missing, or if the last
	 * permit of a window was kept for later.
	 * @param requests how many requests the permit shall allow
	 * @param now local nanoseconds
	 * @return the permit, or {@code null}
	 */
	@Nullable Permit takeUnconfirmed(int requests, long now);

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
	 * Closes a permit whose requests are sent by others who report no answers.
	 * @param permit the permit
	 * @param now local nanoseconds
	 */
	void spend(Permit permit, long now);

	/**
	 * Estimates the wait of a request that stands behind others.
	 * @param ahead number of requests that are served before
	 * @param now local nanoseconds
	 * @return nanoseconds
	 */
	long estimateWait(long ahead, long now);

	/**
	 * Counts out the current window.
	 * @param now local nanoseconds
	 */
	void drain(long now);

	/**
	 * Replaces the limit until an answer to a later request tells another.
	 * @param limit requests per window
	 */
	void changeLimit(int limit);

	/**
	 * Returns the limit as known.
	 * @return requests per window
	 */
	int limit();

	/**
	 * Returns the account's present state.
	 * @param now local nanoseconds
	 * @return limit, remaining and end of the window
	 */
	RateLimitSnapshot snapshot(long now);

	/**
	 * What {@link #take(int, long)} decides.
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
