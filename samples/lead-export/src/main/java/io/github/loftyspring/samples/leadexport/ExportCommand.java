package io.github.loftyspring.samples.leadexport;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;

import io.github.loftyspring.samples.leadexport.file.OutputFormat;
import io.github.loftyspring.samples.leadexport.file.RunKey;
import io.github.loftyspring.samples.leadexport.progress.ProgressStyle;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command line.
 */
@Command(name = "lead-export", sortOptions = false, usageHelpAutoWidth = true,
		description = "Exports the leads of Lofty accounts to CSV and JSON Lines. A run that was stopped, "
				+ "in whatever way, goes on where it was when the same command is given again.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:everything is exported",
				"1:failed, and something has to be changed: the credential, the disk",
				"2:the options or the configuration are wrong", "3:incomplete, Lofty is away: the same command goes on",
				"130, 143:stopped by a signal: the same command goes on" })
final class ExportCommand implements Callable<Integer> {

	private static final Pattern ACCOUNT = Pattern.compile("[A-Za-z0-9_-]{1,64}");

	private static final int LARGEST_PAGE = 100;

	private static final int DEFAULT_LEADS = 20_000;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	@Option(names = "--format", paramLabel = "csv|jsonl|both", defaultValue = "csv",
			description = "What to write (default: csv).")
	private Format format = Format.CSV;

	@Option(names = "--output", paramLabel = "<dir>", defaultValue = "lead-export",
			description = "Where to write it (default: lead-export).")
	private Path output = Path.of("lead-export");

	@ArgGroup
	private @Nullable Changes changes;

	@Option(names = "--overlap", paramLabel = "<duration>", defaultValue = "PT15M", converter = DurationConverter.class,
			description = "How much before the last run --since-last-run begins (default: PT15M).")
	private Duration overlap = Duration.ofMinutes(15);

	@Option(names = "--account", paramLabel = "<name>",
			description = "An account of lofty.accounts.*; may be repeated, the accounts are read side by side.")
	private List<String> accounts = new ArrayList<>();

	@Option(names = "--page-size", paramLabel = "1-100", defaultValue = "100",
			description = "Leads on a page (default: 100).")
	private int pageSize = LARGEST_PAGE;

	@Option(names = "--restart", description = "Drop what a run that was stopped has left.")
	private boolean restart;

	@Option(names = "--progress", paramLabel = "bar|lines|none",
			description = "How to show progress (default: bar on a terminal, else lines).")
	private @Nullable ProgressStyle progress;

	@Option(names = "--sandbox", description = "Call a local sandbox although there are credentials.")
	private boolean sandbox;

	@Option(names = "--sandbox-leads", paramLabel = "<n>",
			description = "Leads that each account of the sandbox has (default: 20000).")
	private @Nullable Integer sandboxLeads;

	@Option(names = { "-h", "--help" }, usageHelp = true, description = "Show this help.")
	private boolean help;

	private final Launcher launcher;

	private final InstantSource clock;

	ExportCommand(Launcher launcher, InstantSource clock) {
		this.launcher = launcher;
		this.clock = clock;
	}

	/**
	 * Returns what executes the command.
	 */
	CommandLine commandLine(PrintStream out, PrintStream err) {
		return new CommandLine(this).setCaseInsensitiveEnumValuesAllowed(true)
			.setOut(new PrintWriter(out, true))
			.setErr(new PrintWriter(err, true));
	}

	@Override
	public Integer call() {
		check();
		RunKey.Scope scope = (this.changes == null) ? RunKey.Scope.ALL
				: (this.changes.since != null) ? RunKey.Scope.CHANGED_SINCE : RunKey.Scope.SINCE_LAST_RUN;
		ExportOptions options = new ExportOptions(this.format.formats, this.output, scope,
				(this.changes != null) ? this.changes.since : null, this.overlap, this.pageSize, this.restart);
		Target.SandboxChoice choice = new Target.SandboxChoice(this.sandbox,
				(this.sandboxLeads != null) ? this.sandboxLeads : DEFAULT_LEADS);
		return this.launcher.launch(options, this.accounts, style(), choice).value();
	}

	private ProgressStyle style() {
		if (this.progress != null) {
			return this.progress;
		}
		return Ansi.AUTO.enabled() ? ProgressStyle.BAR : ProgressStyle.LINES;
	}

	private void check() {
		require(this.pageSize >= 1 && this.pageSize <= LARGEST_PAGE,
				"Invalid value for option '--page-size': it must be between 1 and 100, not " + this.pageSize);
		require(this.sandboxLeads == null || this.sandboxLeads >= 0,
				"Invalid value for option '--sandbox-leads': it must not be negative, not " + this.sandboxLeads);
		require(!this.overlap.isNegative(),
				"Invalid value for option '--overlap': it must not be negative, not " + this.overlap);
		require(this.changes == null || this.changes.since == null || !this.changes.since.isAfter(this.clock.instant()),
				"Invalid value for option '--changed-since': it lies in the future");
		Set<String> names = new HashSet<>();
		for (String account : this.accounts) {
			require(ACCOUNT.matcher(account).matches(),
					("Invalid value for option '--account': '%s' must consist of letters, digits, '-' and '_', "
							+ "since files are named after it")
						.formatted(account));
			require(names.add(account.toLowerCase(Locale.ROOT)),
					"Invalid value for option '--account': '%s' is given twice".formatted(account));
		}
	}

	private void require(boolean valid, String message) {
		if (!valid) {
			throw new ParameterException(this.spec.commandLine(), message);
		}
	}

	/**
	 * Exports what the options say.
	 */
	@FunctionalInterface
	interface Launcher {

		ExitCode launch(ExportOptions options, List<String> accounts, ProgressStyle style,
				Target.SandboxChoice sandbox);

	}

	/**
	 * Which leads, if not all.
	 */
	static final class Changes {

		@Option(names = "--since-last-run", required = true,
				description = "Write only what was created or changed since the last complete run.")
		private boolean sinceLastRun;

		@Option(names = "--changed-since", paramLabel = "<time>", required = true, converter = TimeConverter.class,
				description = "Write only what was created or changed since a time, 2026-11-25T06:00:00Z, or a date.")
		private @Nullable Instant since;

	}

	/**
	 * What the user calls the formats.
	 */
	enum Format {

		CSV(OutputFormat.CSV), JSONL(OutputFormat.JSONL), BOTH(OutputFormat.CSV, OutputFormat.JSONL);

		private final Set<OutputFormat> formats;

		Format(OutputFormat first, OutputFormat... others) {
			this.formats = EnumSet.of(first, others);
		}

	}

}
