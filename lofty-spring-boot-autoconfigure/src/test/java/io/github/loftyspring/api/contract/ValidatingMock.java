package io.github.loftyspring.api.contract;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.awaitility.Awaitility.await;

/**
 * Prism, which answers as an OpenAPI document says and tells in a header what in a
 * request is not as the document says. It is installed from npm in the folder that the
 * system property {@code prism.home} names, and listens on a port that the system
 * chooses.
 */
final class ValidatingMock implements AutoCloseable {

	/** What is wrong with a request and with the mock's own answer, as a JSON array. */
	static final String VIOLATIONS = "sl-violations";

	private static final Duration LONGEST_START = Duration.ofMinutes(2);

	private static final Duration LONGEST_INSTALLATION = Duration.ofMinutes(5);

	private static final Pattern LISTENING = Pattern.compile("Prism is listening on (http://\\S+)");

	private static final String MAIN = "node_modules/@stoplight/prism-cli/dist/index.js";

	private final Process process;

	private final String url;

	private ValidatingMock(Process process, String url) {
		this.process = process;
		this.url = url;
	}

	/**
	 * Tells whether a program is there.
	 */
	static boolean isInstalled(String program) {
		try {
			return run(List.of(program, "--version"), ProcessBuilder.Redirect.DISCARD, LONGEST_START) == 0;
		}
		catch (IOException ex) {
			return false;
		}
	}

	static ValidatingMock start(Path document) throws IOException {
		Path home = Path.of(property("prism.home"));
		install(home, property("prism.version"));
		Path prepared = home.resolve("document.json");
		Files.writeString(prepared, prepare(JsonMapper.shared().readTree(document.toFile())).toString());
		File log = home.resolve("prism.log").toFile();
		Process process = new ProcessBuilder("node", home.resolve(MAIN).toString(), "mock", "--port", "0",
				prepared.toString())
			.redirectErrorStream(true)
			.redirectOutput(log)
			.start();
		try {
			String url = await("Prism, which writes to " + log).atMost(LONGEST_START)
				.until(() -> listening(process, log.toPath()), (found) -> !found.isEmpty());
			return new ValidatingMock(process, url);
		}
		catch (RuntimeException ex) {
			process.destroy();
			throw ex;
		}
	}

	private static String property(String name) {
		return Objects.requireNonNull(System.getProperty(name),
				() -> name + " is not set: run this test with -Pcontract-mock");
	}

	private static void install(Path home, String version) throws IOException {
		Path mark = home.resolve("installed-" + version);
		if (Files.exists(mark)) {
			return;
		}
		Files.createDirectories(home);
		File log = home.resolve("npm.log").toFile();
		int result = run(List.of("npm", "install", "--prefix", home.toString(), "--no-save", "--no-audit", "--no-fund",
				"@stoplight/prism-cli@" + version), ProcessBuilder.Redirect.to(log), LONGEST_INSTALLATION);
		if (result != 0) {
			throw new IllegalStateException("npm has not installed Prism: " + Files.readString(log.toPath()));
		}
		Files.createFile(mark);
	}

	private static int run(List<String> command, ProcessBuilder.Redirect output, Duration longest) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output).start();
		try {
			if (process.waitFor(longest.toSeconds(), TimeUnit.SECONDS)) {
				return process.exitValue();
			}
			throw new IllegalStateException("%s has not ended in %s".formatted(command, longest));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException(ex);
		}
		finally {
			process.destroy();
		}
	}

	private static String listening(Process process, Path log) {
		try {
			String output = Files.readString(log);
			if (!process.isAlive()) {
				throw new IllegalStateException("Prism has ended: " + output);
			}
			Matcher matcher = LISTENING.matcher(output);
			return matcher.find() ? matcher.group(1) : "";
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes the document one that Prism can hold requests against: numbers of closed sets
	 * are written as numbers, fields that it does not name are wrong, and each operation
	 * has an answer to wrong requests, without which Prism tells what is wrong in another
	 * way.
	 */
	private static JsonNode prepare(JsonNode document) {
		document.findParents("enum").forEach((schema) -> {
			if (schema.path("type").asString("").equals("integer")) {
				ArrayNode numbers = JsonMapper.shared().createArrayNode();
				schema.path("enum").forEach((value) -> numbers.add(value.asInt()));
				((ObjectNode) schema).set("enum", numbers);
			}
		});
		document.path("components").path("schemas").forEach((schema) -> {
			if (schema.has("properties")) {
				((ObjectNode) schema).put("additionalProperties", false);
			}
		});
		document.path("paths")
			.forEach((methods) -> methods
				.forEach((operation) -> ((ObjectNode) operation.path("responses")).putObject("422")
					.put("description", "The request is not as this document says.")));
		return document;
	}

	String url() {
		return this.url;
	}

	@Override
	public void close() {
		this.process.destroy();
	}

}
