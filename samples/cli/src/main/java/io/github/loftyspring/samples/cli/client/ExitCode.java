package io.github.loftyspring.samples.cli.client;

/**
 * What the process ends with.
 */
public enum ExitCode {

	/** Done. */
	OK(0),

	/** Lofty refused the call, or something else went wrong. */
	FAILED(1),

	/** The command line or the configuration is wrong; nothing was sent. */
	USAGE(2),

	/** There is no credential, or Lofty does not accept it, or it may not do this. */
	AUTHENTICATION(3),

	/** There is no such thing. */
	NOT_FOUND(4),

	/** The quota is used up. */
	QUOTA(5),

	/** Lofty does not answer, or fails. */
	UNAVAILABLE(6);

	private final int value;

	ExitCode(int value) {
		this.value = value;
	}

	/**
	 * Returns the number.
	 * @return the number
	 */
	public int value() {
		return this.value;
	}

}
