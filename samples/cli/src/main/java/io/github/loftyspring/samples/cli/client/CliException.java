package io.github.loftyspring.samples.cli.client;

import java.io.Serial;

import org.jspecify.annotations.Nullable;

/**
 * Ends a command with a sentence for the user.
 */
public final class CliException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final ExitCode exitCode;

	/**
	 * Creates the exception.
	 * @param exitCode what the process ends with
	 * @param message one sentence or two, without a secret
	 */
	public CliException(ExitCode exitCode, String message) {
		this(exitCode, message, null);
	}

	/**
	 * Creates the exception.
	 * @param exitCode what the process ends with
	 * @param message one sentence or two, without a secret
	 * @param cause the cause
	 */
	public CliException(ExitCode exitCode, String message, @Nullable Throwable cause) {
		super(message, cause);
		this.exitCode = exitCode;
	}

	/**
	 * Returns what the process ends with.
	 * @return the exit code
	 */
	public ExitCode exitCode() {
		return this.exitCode;
	}

}
