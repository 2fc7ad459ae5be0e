package io.github.loftyspring.samples.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.HashMap;
import java.util.Map;

import io.github.loftyspring.samples.cli.client.Browser;
import io.github.loftyspring.samples.cli.client.Connections;
import io.github.loftyspring.samples.cli.client.Variables;

/**
 * Runs commands in the process of the test.
 *
 * @param exitCode the exit code
 * @param out the standard output
 * @param err the standard error output
 */
record Cli(int exitCode, String out, String err) {

	static Cli run(Map<String, String> variables, String... arguments) {
		return run(variables, (page) -> {
		}, arguments);
	}

	static Cli run(Map<String, String> variables, Browser browser, String... arguments) {
		Map<String, String> environment = new HashMap<>(variables);
		environment.putIfAbsent("XDG_CONFIG_HOME", "/nowhere");
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		int exitCode = LoftyCommand.commandLine(new Connections(new Variables(environment), browser), false)
			.setOut(new PrintWriter(out))
			.setErr(new PrintWriter(err, true))
			.execute(arguments);
		return new Cli(exitCode, out.toString(), err.toString());
	}

}
