package io.github.loftyspring.ratelimit;

/**
 * Why something that the server said about the quota was not followed.
 *
 * @since 0.1.0
 */
public enum IgnoredHeaderReason {

	/**
	 * A value cannot be read: it is no number, negative, larger than any real count, a
	 * limit of zero, or the header breaks its own grammar.
	 */
	MALFORMED,

	/**
	 * More requests are said to be left than the limit allows. Neither is followed.
	 */
	REMAINING_ABOVE_LIMIT,

	/**
	 * The window is said to have ended before the request was sent.
	 */
	RESET_IN_THE_PAST,

	/**
	 * The window is said to end later than any window that the client follows.
	 */
	RESET_TOO_FAR,

	/**
	 * {@code Retry-After} asks to wait for longer than a day.
	 */
	RETRY_AFTER_TOO_LONG

}
