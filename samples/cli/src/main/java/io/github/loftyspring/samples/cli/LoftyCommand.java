package io.github.loftyspring.samples.cli;

import java.io.PrintWriter;

import io.github.loftyspring.samples.cli.client.Connections;
import io.github.loftyspring.samples.cli.client.ExitCode;
import io.github.loftyspring.samples.cli.client.Failure;
import io.github.loftyspring.samples.cli.output.Output;
import io.github.loftyspring.samples.cli.output.OutputFormat;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line with all its commands.
 */
@Command(name = "lofty", sortOptions = false, description = "Leads, tasks, notes and members of a Lofty account.",
		synopsisSubcommandLabel = "COMMAND", footerHeading = "%nCredentials, the first that is set:%n",
		footer = { "  LOFTY_ACCESS_TOKEN                       an access token, used as it is",
				"  LOFTY_API_KEY                            an API key",
				"  LOFTY_CLIENT_ID, LOFTY_CLIENT_SECRET,    client credentials", "    LOFTY_CUSTOMER_KEY",
				"  LOFTY_CUSTOMER_KEY alone                 an API key too",
				"  lofty auth login                         a sign-in by the browser",
				"LOFTY_BASE_URL calls another address than https://api.lofty.com." },
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:the call failed", "2:the command line or the configuration is wrong",
				"3:no credential, or one that Lofty does not accept for this", "4:not found",
				"5:the quota is used up and the wait would be too long", "6:Lofty does not answer, or fails",
				"130, 143:stopped by a signal" })
final class LoftyCommand implements Caller {

	private static final int UNLIMITED = 10_000;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = { "-o", "--output" }, paramLabel = "table|json|csv", defaultValue = "table",
			scope = ScopeType.INHERIT, description = "How to write answers (default: table).")
	private OutputFormat format = OutputFormat.TABLE;

	@Option(names = "--sandbox", scope = ScopeType.INHERIT,
			description = "Call a local sandbox that ends with the command.")
	private boolean sandbox;

	@Option(names = { "-h", "--help" }, usageHelp = true, scope = ScopeType.INHERIT, description = "Show this help.")
	private boolean help;

	private final Connections connections;

	private final boolean terminal;

	private LoftyCommand(Connections connections, boolean terminal) {
		this.connections = connections;
		this.terminal = terminal;
	}

	/**
	 * Returns what executes the commands.
	 * @param connections connects them with Lofty
	 * @param terminal whether somebody reads the output on a terminal
	 */
	static CommandLine commandLine(Connections connections, boolean terminal) {
		LoftyCommand lofty = new LoftyCommand(connections, terminal);
		return new CommandLine(lofty).addSubcommand(new LeadsCommand(lofty))
			.addSubcommand(new TasksCommand(lofty))
			.addSubcommand(new NotesCommand(lofty))
			.addSubcommand(new MembersCommand(lofty))
			.addSubcommand(new MeCommand(lofty))
			.addSubcommand(new AuthCommand(lofty, connections))
			.addSubcommand(new QuotaCommand(lofty))
			.addSubcommand(new CompletionCommand())
			.setCaseInsensitiveEnumValuesAllowed(true)
			.setUsageHelpAutoWidth(terminal)
			.setParameterExceptionHandler(LoftyCommand::misused)
			.setExecutionExceptionHandler((ex, command, parsed) -> failed(ex, command));
	}

	@Override
	public int call(Calls calls) {
		this.connections.use(this.sandbox, err(), (session) -> calls.make(session.lofty(), output()));
		return ExitCode.OK.value();
	}

	boolean sandbox() {
		return this.sandbox;
	}

	PrintWriter err() {
		return this.spec.commandLine().getErr();
	}

	Output output() {
		Ansi ansi = this.terminal ? Ansi.AUTO : Ansi.OFF;
		return new Output(this.format, this.spec.commandLine().getOut(), this.terminal ? width() : UNLIMITED,
				(heading) -> ansi.new Text("@|bold " + heading + "|@").toString());
	}

	private int width() {
		return this.spec.usageMessage().width();
	}

	private static int misused(ParameterException ex, String... arguments) {
		CommandLine command = ex.getCommandLine();
		PrintWriter err = command.getErr();
		err.println(command.getColorScheme().errorText(ex.getMessage()));
		if (!CommandLine.UnmatchedArgumentException.printSuggestions(ex, err)) {
			err.println("See '%s --help'.".formatted(command.getCommandSpec().qualifiedName()));
		}
		return ExitCode.USAGE.value();
	}

	private static int failed(Exception ex, CommandLine command) {
		Failure failure = Failure.of(ex);
		command.getOut().flush();
		command.getErr().println(command.getColorScheme().errorText(failure.message()));
		return failure.exitCode().value();
	}

}
