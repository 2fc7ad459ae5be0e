package io.github.loftyspring.ratelimit;

/**
 * What a server can write into a reset header.
 */
enum ResetFormat {

	EPOCH_SECONDS, EPOCH_MILLIS, SECONDS_LEFT, MILLIS_LEFT, NONE;

	/**
	 * Writes the end of a window.
	 * @param end epoch milliseconds on the server's clock
	 * @param left milliseconds until then
	 * @return the header's value
	 */
	String write(long end, long left) {
		return String.valueOf(switch (this) {
			case EPOCH_SECONDS -> end / 1000;
			case EPOCH_MILLIS -> end;
			case SECONDS_LEFT -> (left + 999) / 1000;
			case MILLIS_LEFT -> left;
			case NONE -> throw new IllegalStateException("There is no reset header");
		});
	}

}
