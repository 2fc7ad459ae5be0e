package io.github.loftyspring.samples.cli;

import java.time.Duration;

import io.github.loftyspring.samples.cli.client.Connections;
import io.github.loftyspring.samples.cli.client.ExitCode;
import io.github.loftyspring.samples.cli.client.Target;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * {@code lofty auth}.
 */
@Command(name = "auth", description = "The credential.", synopsisSubcommandLabel = "COMMAND")
final class AuthCommand {

	private static final int LAST_PORT = 65_535;

	private final LoftyCommand lofty;

	private final Connections connections;

	@Spec
	@SuppressWarnings("NullAway.Init")
	private CommandSpec spec;

	AuthCommand(LoftyCommand lofty, Connections connections) {
		this.lofty = lofty;
		this.connections = connections;
	}

	@Command(name = "status", description = "Show which credential would be used, without a call.")
	int status() {
		if (this.lofty.sandbox()) {
			this.lofty.output().one(new AuthStatus("the sandbox", "its own", null), AuthStatus.COLUMNS);
			return ExitCode.OK.value();
		}
		Target target = this.connections.target();
		this.lofty.output()
			.one(new AuthStatus(target.baseUrl(), target.credential(),
					(target.login() != null) ? this.connections.loginEnds() : null), AuthStatus.COLUMNS);
		return ((target.credential() != null) ? ExitCode.OK : ExitCode.AUTHENTICATION).value();
	}

	@Command(name = "test", description = "Ask Lofty whose credential it is.")
	int test() {
		return new MeCommand(this.lofty).call();
	}

	@Command(name = "login", sortOptions = false,
			description = "Sign in by the browser, and keep the tokens in a file that only you can read. "
					+ "Needs an application whose redirect URI is http://127.0.0.1:<port>/lofty/callback.")
	int login(
			@Option(names = "--client-id", paramLabel = "<id>",
					description = "The application (default: LOFTY_CLIENT_ID).") @Nullable String clientId,
			@Option(names = "--port", paramLabel = "<port>", defaultValue = "0",
					description = "Port of the redirect URI, where Lofty wants a certain one (default: any).") int port,
			@Option(names = "--no-browser", description = "Only print the address.") boolean noBrowser,
			@Option(names = "--timeout", paramLabel = "<seconds>", defaultValue = "180",
					description = "How long to wait for you (default: 180).") int timeout) {
		check("--port", port, 0, LAST_PORT);
		check("--timeout", timeout, 1, 3_600);
		this.connections.login(
				new Connections.LoginOptions(this.lofty.sandbox(), clientId, port, !noBrowser,
						Duration.ofSeconds(timeout)),
				this.lofty.err(),
				(session) -> this.lofty.output().one(session.lofty().members().me(), MembersCommand.COLUMNS));
		return ExitCode.OK.value();
	}

	private void check(String option, int value, int min, int max) {
		if (value < min || value > max) {
			throw new ParameterException(this.spec.subcommands().get("login"),
					"Invalid value for option '%s': it must be between %d and %d, not %d".formatted(option, min, max,
							value));
		}
	}

	@Command(name = "logout", description = "Delete the tokens of the sign-in.")
	int logout() {
		boolean deleted = this.connections.logout();
		this.lofty.err()
			.println(deleted
					? "Signed out here. To withdraw the consent too, disconnect the application in Lofty's settings."
					: "There was no sign-in.");
		return ExitCode.OK.value();
	}

}
