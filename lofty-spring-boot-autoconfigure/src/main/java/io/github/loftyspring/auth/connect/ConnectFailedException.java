package io.github.loftyspring.auth.connect;

import java.io.Serial;

/**
 * Ends a step with a failure. Never leaves this package.
 */
final class ConnectFailedException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final transient ConnectFailure failure;

	ConnectFailedException(ConnectFailure.Reason reason) {
		this(new ConnectFailure(reason, null));
	}

	ConnectFailedException(ConnectFailure failure) {
		super(failure.toString(), null, false, false);
		this.failure = failure;
	}

	ConnectFailure failure() {
		return this.failure;
	}

}
