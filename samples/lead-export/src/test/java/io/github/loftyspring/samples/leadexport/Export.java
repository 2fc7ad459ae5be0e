package io.github.loftyspring.samples.leadexport;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import io.github.loftyspring.sandbox.LoftySandbox;

/**
 * An export inside the test.
 *
 * @param exitCode what the process would end with
 * @param out what it said
 * @param err what it said about progress and problems
 */
record Export(int exitCode, String out, String err) {

	/**
	 * Calls a sandbox with an API key.
	 */
	static Export of(LoftySandbox sandbox, Path output, String... arguments) {
		return run(List.of("--lofty.base-url=" + sandbox.baseUrl(), "--lofty.api-key=" + sandbox.apiKey()), output,
				arguments);
	}

	static Export run(List<String> properties, Path output, String... arguments) {
		ByteArrayOutputStream out = new ByteArrayOutputStream();
		ByteArrayOutputStream err = new ByteArrayOutputStream();
		List<String> all = new ArrayList<>(List.of("--output", output.toString(), "--progress=none"));
		all.addAll(List.of(arguments));
		InstantSource clock = InstantSource.system();
		SpringLauncher launcher = new SpringLauncher(clock, stream(out), stream(err),
				properties.toArray(String[]::new));
		int exitCode = new ExportCommand(launcher, clock).commandLine(stream(out), stream(err))
			.execute(all.toArray(String[]::new));
		return new Export(exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
	}

	static List<String> files(Path directory) throws IOException {
		try (Stream<Path> files = Files.list(directory)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	static List<Long> csvIds(Path file) throws IOException {
		return Files.readAllLines(file).stream().skip(1).map((line) -> Long.valueOf(line.split(",")[0])).toList();
	}

	private static PrintStream stream(ByteArrayOutputStream bytes) {
		return new PrintStream(bytes, true, StandardCharsets.UTF_8);
	}

}
