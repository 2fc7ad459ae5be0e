package io.github.loftyspring.samples.leadexport;

/**
 * What the process ends with, from the best to the worst.
 */
enum ExitCode {

	/** Everything is exported. */
	DONE(0),

	/** Lofty does not answer as it should: the same command goes on later. */
	INCOMPLETE(3),

	/** Something has to be changed before the same command can go on. */
	FAILED(1),

	/** The command or the configuration is wrong. */
	USAGE(2);

	private final int value;

	ExitCode(int value) {
		this.value = value;
	}

	int value() {
		return this.value;
	}

	ExitCode or(ExitCode other) {
		return (other.compareTo(this) > 0) ? other : this;
	}

}
