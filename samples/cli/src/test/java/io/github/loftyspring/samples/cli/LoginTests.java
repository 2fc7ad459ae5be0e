package io.github.loftyspring.samples.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.function.UnaryOperator;

import io.github.loftyspring.samples.cli.client.Browser;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@code lofty auth login}, by the sandbox's authorization server.
 */
class LoginTests {

	private LoftySandbox sandbox;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path config;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start((options) -> options.leads(10));
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenTheUserConsentsThenCallsAreSignedInUntilLogout() throws IOException {
		Cli login = login(true, UnaryOperator.identity());
		assertThat(login.exitCode()).as(login.err()).isZero();
		assertThat(login.out()).contains("ada@example.com");
		assertThat(login.err()).contains("code_challenge_method=S256", "redirect_uri=http://127.0.0.1:");
		assertThat(Files.getPosixFilePermissions(file())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
		assertThat(Files.getPosixFilePermissions(file().getParent()))
			.isEqualTo(PosixFilePermissions.fromString("rwx------"));
		assertThat(run("auth", "status").out()).contains(file().toString(), "TOKEN ENDS");
		this.sandbox.control().expireAccessTokens();
		String before = Files.readString(file());
		assertThat(run("me").out()).contains("ada@example.com");
		assertThat(Files.readString(file())).isNotEqualTo(before);
		assertThat(run("auth", "logout").err()).startsWith("Signed out here.");
		assertThat(file()).doesNotExist();
		assertThat(run("me").exitCode()).isEqualTo(3);
	}

	@Test
	void whenTheSignInWasWithdrawnThenItSaysWhatToDo() {
		login(true, UnaryOperator.identity());
		this.sandbox.control().revokeTokens();
		Cli cli = run("me");
		assertThat(cli.err().strip())
			.isEqualTo("The sign-in has ended or was withdrawn. Sign in again with 'lofty auth login'.");
		assertThat(cli.exitCode()).isEqualTo(3);
	}

	@Test
	void whenAnotherServiceIsCalledThenTheSignInIsNotUsed() {
		login(true, UnaryOperator.identity());
		Cli cli = Cli.run(Map.of("XDG_CONFIG_HOME", this.config.toString()), "me");
		assertThat(cli.err()).startsWith("There is no credential for https://api.lofty.com.");
	}

	@Test
	void whenTheUserRefusesThenNothingIsStored() {
		Cli login = login(false, UnaryOperator.identity());
		assertThat(login.exitCode()).isEqualTo(3);
		assertThat(login.err())
			.endsWith("You did not allow the access, so nothing was stored." + System.lineSeparator());
		assertThat(file()).doesNotExist();
	}

	@Test
	void whenTheStateIsAnotherThenNothingIsStored() {
		Cli login = login(true, (answer) -> answer.replaceAll("state=[^&]*", "state=forged"));
		assertThat(login.exitCode()).isEqualTo(3);
		assertThat(login.err()).contains("belongs to another sign-in");
		assertThat(file()).doesNotExist();
		assertThat(this.sandbox.statistics().tokenRequests()).isZero();
	}

	@Test
	void whenTheCodeIsForgedThenNothingIsStored() {
		Cli login = login(true, (answer) -> answer.replaceAll("code=[^&]*", "code=forged"));
		assertThat(login.exitCode()).isEqualTo(3);
		assertThat(login.err()).contains("You are not signed in.").doesNotContain("forged");
		assertThat(file()).doesNotExist();
	}

	@Test
	void whenNobodyAnswersThenItEnds() {
		Cli login = run("auth", "login", "--no-browser", "--timeout", "1");
		assertThat(login.exitCode()).isEqualTo(3);
		assertThat(login.err()).contains("Nobody answered the consent page within 1 s.");
	}

	@Test
	void whenTheSandboxIsWantedThenItConsentsByItselfAndNothingIsKept() {
		Cli login = Cli.run(Map.of("XDG_CONFIG_HOME", this.config.toString()), "auth", "login", "--sandbox");
		assertThat(login.exitCode()).as(login.err()).isZero();
		assertThat(login.err()).contains("Calling a local sandbox", "nothing is kept");
		assertThat(login.out()).contains("ada@example.com");
		assertThat(this.config).isEmptyDirectory();
	}

	private Cli login(boolean allow, UnaryOperator<String> change) {
		Browser browser = (page) -> new Thread(() -> visit(change.apply(this.sandbox.decide(page, allow).toString())))
			.start();
		return Cli.run(variables(), browser, "auth", "login", "--timeout", "20");
	}

	private static void visit(String answer) {
		try {
			URI.create(answer).toURL().openStream().close();
		}
		catch (IOException ex) {
			// A refusal is told in the terminal.
		}
	}

	private Cli run(String... arguments) {
		return Cli.run(variables(), arguments);
	}

	private Map<String, String> variables() {
		return Map.of("XDG_CONFIG_HOME", this.config.toString(), "LOFTY_BASE_URL", this.sandbox.baseUrl(),
				"LOFTY_OAUTH2_AUTHORIZATION_URI", this.sandbox.authorizationUri(), "LOFTY_CLIENT_ID",
				this.sandbox.publicClientId());
	}

	private Path file() {
		return this.config.resolve("lofty-spring").resolve("login.json");
	}

}
