package io.github.loftyspring.benchmarks.quota.strategy;

import java.io.Serial;

/**
 * The server answered 429.
 */
final class ThrottledException extends RuntimeException {

	/** Without stack trace, so that one serves all. */
	static final ThrottledException INSTANCE = new ThrottledException();

	@Serial
	private static final long serialVersionUID = 1L;

	private ThrottledException() {
		super("429", null, false, false);
	}

}
