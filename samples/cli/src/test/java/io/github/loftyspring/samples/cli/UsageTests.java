package io.github.loftyspring.samples.cli;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyCommand} as far as it needs no Lofty.
 */
class UsageTests {

	private static final String HELP = "See 'lofty %s --help'.";

	@Test
	void whenHelpIsAskedForThenItNamesCommandsCredentialsAndExitCodes() {
		Cli cli = Cli.run(Map.of(), "--help");
		assertThat(cli.exitCode()).isZero();
		assertThat(cli.out()).contains("leads", "tasks", "notes", "members", "me", "auth", "quota", "completion",
				"LOFTY_CUSTOMER_KEY", "5          the quota is used up");
		assertThat(Cli.run(Map.of(), "leads", "list", "--help").out()).contains("--sandbox", "--output", "create-time");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"leads get 0|Invalid value for positional parameter at index 0 (<lead id>): '0' is not an id, which is a whole number from 1|leads get",
			"leads list --limit 101|Invalid value for option '--limit': it must be between 1 and 100, not 101|leads list",
			"leads list --limit 0 --all|Invalid value for option '--limit': it must be between 1 and 100, not 0|leads list",
			"notes list|Missing required option: '--lead=<lead id>'|notes list",
			"tasks create --lead 1 --content x --due soon|Invalid value for option '--due': 'soon' is not a time such as 2026-12-01T15:00 or 2026-12-01T15:00-05:00|tasks create",
			"tasks create --lead 1 --content x --due 2026-12-01T15:00 --type fax|Invalid value for option '--type': 'fax' is not a type of tasks, which is one of other, call, email, text, appointment|tasks create",
			"auth login --port 70000|Invalid value for option '--port': it must be between 0 and 65535, not 70000|auth login" })
	void whenTheCommandLineIsWrongThenOneSentenceSaysHow(String arguments, String message, String command) {
		Cli cli = Cli.run(Map.of(), arguments.split(" "));
		assertThat(cli.err().lines()).containsExactly(message, HELP.formatted(command));
		assertThat(cli.exitCode()).isEqualTo(2);
		assertThat(cli.out()).isEmpty();
	}

	@Test
	void whenTheOrderIsUnknownThenTheRightOnesAreListed() {
		assertThat(Cli.run(Map.of(), "leads", "list", "--sort", "name").err())
			.startsWith("Invalid value for option '--sort': 'name' is not an order, which is one of default, "
					+ "last-contact, last-call,");
	}

	@Test
	void whenThereIsNoCredentialThenItSaysWhatToSet() {
		Cli cli = Cli.run(Map.of(), "me");
		assertThat(cli.err().strip())
			.isEqualTo("There is no credential for https://api.lofty.com. Set LOFTY_API_KEY, or "
					+ "LOFTY_CLIENT_ID, LOFTY_CLIENT_SECRET and LOFTY_CUSTOMER_KEY, or sign in with 'lofty auth login'; "
					+ "--sandbox needs none.");
		assertThat(cli.exitCode()).isEqualTo(3);
		assertThat(Cli.run(Map.of(), "auth", "status").exitCode()).isEqualTo(3);
	}

	@Test
	void whenOnlyHalfOfTheClientCredentialsIsSetThenTheOtherIsNamed() {
		Cli cli = Cli.run(Map.of("LOFTY_CUSTOMER_KEY", "eyJkey", "LOFTY_CLIENT_ID", "app"), "me");
		assertThat(cli.err().strip())
			.isEqualTo("LOFTY_CLIENT_ID is set and LOFTY_CLIENT_SECRET is not. Set both for client "
					+ "credentials, or neither to use LOFTY_CUSTOMER_KEY as an API key.");
		assertThat(cli.exitCode()).isEqualTo(2);
	}

	@Test
	void whenNothingWouldChangeThenItIsRefused() {
		assertThat(Cli.run(Map.of(), "leads", "update", "1").err().strip())
			.isEqualTo("'update' must set at least one field.");
		assertThat(Cli.run(Map.of(), "notes", "update", "1").err().strip())
			.isEqualTo("Nothing to change: give --content, --pin or --no-pin.");
	}

	@Test
	void whenCompletionIsAskedForThenItIsAScript() {
		assertThat(Cli.run(Map.of(), "completion").out()).startsWith("#!/usr/bin/env bash")
			.contains("complete -F _complete_lofty", "create-time");
	}

}
