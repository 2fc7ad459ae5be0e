package io.github.loftyspring.samples.cli;

import java.util.concurrent.Callable;

import picocli.CommandLine.Command;

/**
 * {@code lofty me}.
 */
@Command(name = "me", description = "Show whose credential it is.")
final class MeCommand implements Callable<Integer> {

	private final Caller caller;

	MeCommand(Caller caller) {
		this.caller = caller;
	}

	@Override
	public Integer call() {
		return this.caller.call((lofty, output) -> output.one(lofty.members().me(), MembersCommand.COLUMNS));
	}

}
