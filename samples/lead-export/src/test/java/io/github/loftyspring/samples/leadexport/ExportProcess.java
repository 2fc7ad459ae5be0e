package io.github.loftyspring.samples.leadexport;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import io.github.loftyspring.sandbox.LoftySandbox;

/**
 * An export in a process of its own.
 *
 * @param process the process
 */
record ExportProcess(Process process) implements AutoCloseable {

	private static final int LONGEST_MINUTES = 10;

	/**
	 * Starts an export of a sandbox's first account.
	 * @param log where its output goes
	 * @param jvmArguments arguments of the virtual machine
	 * @param arguments arguments of the export
	 */
	static ExportProcess start(LoftySandbox sandbox, Path log, List<String> jvmArguments, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(jvmArguments);
		command.addAll(List.of("-XX:TieredStopAtLevel=1", LeadExportApplication.class.getName()));
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
		// Not an argument: a class path may be longer than a command line.
		builder.environment().put("CLASSPATH", System.getProperty("java.class.path"));
		builder.environment().put("LOFTY_BASE_URL", sandbox.baseUrl());
		builder.environment().put("LOFTY_API_KEY", sandbox.apiKey());
		return new ExportProcess(builder.start());
	}

	/**
	 * Waits for the end.
	 * @return the exit code
	 */
	int await() throws InterruptedException {
		if (!this.process.waitFor(LONGEST_MINUTES, TimeUnit.MINUTES)) {
			throw new IllegalStateException("The export does not end");
		}
		return this.process.exitValue();
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
