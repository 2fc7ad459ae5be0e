package io.github.loftyspring.samples.cli;

import java.util.concurrent.Callable;

import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * {@code lofty completion}.
 */
@Command(name = "completion",
		description = "Print a script that lets bash and zsh complete commands: " + "source <(lofty completion)")
final class CompletionCommand implements Callable<Integer> {

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Override
	public Integer call() {
		this.spec.commandLine().getOut().print(AutoComplete.bash("lofty", this.spec.root().commandLine()));
		this.spec.commandLine().getOut().println();
		this.spec.commandLine().getOut().flush();
		return 0;
	}

}
