package io.github.loftyspring.samples.cli;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.samples.cli.output.Output;

/**
 * Makes the calls of commands.
 */
interface Caller {

	/**
	 * Makes calls, and shows what they answer.
	 * @return the exit code
	 */
	int call(Calls calls);

	/**
	 * Calls and their output.
	 */
	@FunctionalInterface
	interface Calls {

		void make(LoftyOperations lofty, Output output);

	}

}
