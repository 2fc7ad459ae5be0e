package io.github.loftyspring.samples.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyCliApplication} as a process.
 */
class ProcessTests {

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path temp;

	@Test
	void whenItRunsAsAProcessThenAnswersAndMessagesAreApart() throws Exception {
		// Nothing in the working directory decides where the key goes.
		Files.writeString(this.temp.resolve("application.properties"), "lofty.base-url=http://localhost:1");
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(10))) {
			Process process = start(sandbox.baseUrl(), sandbox.apiKey(), "leads", "list", "--limit", "2", "-o", "csv");
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(text("err")).startsWith("2 of 10. Next page: --cursor ").hasLineCount(1);
			assertThat(text("out")).startsWith("leadId,firstName").hasLineCount(3);
			assertThat(process.exitValue()).isZero();
		}
	}

	@Test
	void whenItFailsThenTheExitCodeIsTheProcesss() throws Exception {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(10))) {
			Process process = start(sandbox.baseUrl(), "eyJwrong", "me", "-o", "json");
			assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
			assertThat(text("err")).startsWith("GET /v1.0/me was refused with 401").hasLineCount(1);
			assertThat(text("out")).isEmpty();
			assertThat(process.exitValue()).isEqualTo(3);
		}
	}

	private Process start(String baseUrl, String apiKey, String... arguments) throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(List.of("-XX:TieredStopAtLevel=1", LoftyCliApplication.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(this.temp.toFile())
			.redirectOutput(this.temp.resolve("out").toFile())
			.redirectError(this.temp.resolve("err").toFile());
		// Not an argument: a class path may be longer than a command line.
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		builder.environment().put("LOFTY_BASE_URL", baseUrl);
		builder.environment().put("LOFTY_API_KEY", apiKey);
		return builder.start();
	}

	private String text(String name) throws IOException {
		return Files.readString(this.temp.resolve(name), StandardCharsets.UTF_8);
	}

}
