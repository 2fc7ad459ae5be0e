package io.github.loftyspring.samples.leadexport;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.github.loftyspring.samples.leadexport.file.OutputFormat;
import io.github.loftyspring.samples.leadexport.file.RunKey;
import io.github.loftyspring.samples.leadexport.progress.ProgressStyle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ExportCommand}.
 */
class ExportCommandTests {

	private static final Instant NOW = Instant.parse("2026-11-25T06:00:00Z");

	private final List<Object> launched = new ArrayList<>();

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	private final ByteArrayOutputStream err = new ByteArrayOutputStream();

	@Test
	void whenNoOptionIsGivenThenAllLeadsAreExportedToCsv() {
		assertThat(execute("--progress", "none")).isZero();
		assertThat(this.launched).containsExactly(
				new ExportOptions(Set.of(OutputFormat.CSV), Path.of("lead-export"), RunKey.Scope.ALL, null,
						Duration.ofMinutes(15), 100, false),
				List.of(), ProgressStyle.NONE, new Target.SandboxChoice(false, 20_000));
	}

	@Test
	void whenOptionsAreGivenThenTheyAreUsed() {
		assertThat(execute("--format=BOTH", "--output=out", "--since-last-run", "--overlap=PT1H", "--account=north",
				"--account", "south", "--page-size=50", "--restart", "--progress=lines", "--sandbox",
				"--sandbox-leads=7"))
			.isZero();
		assertThat(this.launched).containsExactly(
				new ExportOptions(Set.of(OutputFormat.values()), Path.of("out"), RunKey.Scope.SINCE_LAST_RUN, null,
						Duration.ofHours(1), 50, true),
				List.of("north", "south"), ProgressStyle.LINES, new Target.SandboxChoice(true, 7));
	}

	@ParameterizedTest
	@CsvSource({ "2026-11-25T05:00:00Z, 2026-11-25T05:00:00Z", "2026-11-25T05:00+02:00, 2026-11-25T03:00:00Z",
			"2026-11-24, 2026-11-24T00:00:00Z" })
	void whenATimeIsGivenThenChangesSinceItAreExported(String text, Instant time) {
		assertThat(execute("--changed-since", text)).isZero();
		assertThat(this.launched.get(0)).isEqualTo(new ExportOptions(Set.of(OutputFormat.CSV), Path.of("lead-export"),
				RunKey.Scope.CHANGED_SINCE, time, Duration.ofMinutes(15), 100, false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					--format=xml                      | Invalid value for option '--format': expected one of [CSV, JSONL, BOTH] (case-insensitive) but was 'xml'
					--progress=loud                   | Invalid value for option '--progress': expected one of [BAR, LINES, NONE] (case-insensitive) but was 'loud'
					--page-size=0                     | Invalid value for option '--page-size': it must be between 1 and 100, not 0
					--page-size=101                   | Invalid value for option '--page-size': it must be between 1 and 100, not 101
					--page-size=many                  | Invalid value for option '--page-size': 'many' is not an int
					--sandbox-leads=-1                | Invalid value for option '--sandbox-leads': it must not be negative, not -1
					--overlap=-PT1M                   | Invalid value for option '--overlap': it must not be negative, not PT-1M
					--overlap=soon                    | Invalid value for option '--overlap': 'soon' is not a duration such as PT15M
					--changed-since=yesterday         | Invalid value for option '--changed-since': 'yesterday' is neither a time such as 2026-11-25T06:00:00Z nor a date such as 2026-11-25
					--changed-since=2026-11-25T07:00Z | Invalid value for option '--changed-since': it lies in the future
					--account=../up                   | Invalid value for option '--account': '../up' must consist of letters, digits, '-' and '_', since files are named after it
					--output                          | Missing required parameter for option '--output' (<dir>)
					--colour                          | Unknown option: '--colour'
					leads                             | Unmatched argument at index 0: 'leads'
					""")
	void whenAValueIsWrongThenTheMessageNamesItAndNothingIsDone(String argument, String message) {
		assertThat(execute(argument)).isEqualTo(2);
		assertThat(this.launched).isEmpty();
		assertThat(this.err.toString(StandardCharsets.UTF_8).lines().findFirst()).hasValue(message);
		assertThat(this.out.toString(StandardCharsets.UTF_8)).isEmpty();
	}

	@Test
	void whenBothKindsOfChangesAreWantedThenTheMessageSaysThatOnlyOneIsPossible() {
		assertThat(execute("--since-last-run", "--changed-since=2026-11-24")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8)).startsWith("Error: --since-last-run, "
				+ "--changed-since=<time> are mutually exclusive (specify only one)" + System.lineSeparator());
	}

	@Test
	void whenAnAccountIsGivenTwiceThenTheMessageNamesIt() {
		assertThat(execute("--account=north", "--account=North")).isEqualTo(2);
		assertThat(this.err.toString(StandardCharsets.UTF_8))
			.startsWith("Invalid value for option '--account': 'North' is given twice" + System.lineSeparator());
	}

	@Test
	void whenHelpIsWantedThenOptionsAndExitCodesAreShown() {
		assertThat(execute("--help")).isZero();
		assertThat(this.out.toString(StandardCharsets.UTF_8)).contains("--since-last-run", "Exit codes:");
		assertThat(this.launched).isEmpty();
	}

	private int execute(String... arguments) {
		ExportCommand command = new ExportCommand((options, accounts, style, sandbox) -> {
			this.launched.addAll(List.of(options, accounts, style, sandbox));
			return ExitCode.DONE;
		}, () -> NOW);
		return command.commandLine(stream(this.out), stream(this.err)).execute(arguments);
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

}
