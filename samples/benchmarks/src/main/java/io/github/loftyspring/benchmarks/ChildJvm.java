package io.github.loftyspring.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A program of this module in a process of its own, which says one line when it is ready.
 */
public final class ChildJvm implements AutoCloseable {

	private final Process process;

	private final BufferedReader output;

	private ChildJvm(Process process) {
		this.process = process;
		this.output = process.inputReader();
		// Also when this program is interrupted.
		Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
	}

	/**
	 * Starts a program.
	 * @param classPath its class path
	 * @param main its main class
	 * @param args its arguments
	 * @return the running program
	 * @throws IOException if it does not start
	 */
	public static ChildJvm start(String classPath, Class<?> main, String... args) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(System.getProperty("java.home") + "/bin/java", "-cp", classPath, main.getName()));
		command.addAll(Arrays.asList(args));
		return new ChildJvm(new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start());
	}

	/**
	 * Waits for the line.
	 * @return the line
	 * @throws IOException if there is none
	 */
	public String line() throws IOException {
		String line = this.output.readLine();
		if (line == null) {
			throw new IOException("The program ended without a word");
		}
		return line;
	}

	@Override
	public void close() {
		this.process.destroyForcibly();
	}

}
