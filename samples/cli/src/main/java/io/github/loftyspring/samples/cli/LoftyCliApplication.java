package io.github.loftyspring.samples.cli;

import java.io.BufferedWriter;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.Charset;

import io.github.loftyspring.samples.cli.client.Connections;
import io.github.loftyspring.samples.cli.client.SystemBrowser;
import io.github.loftyspring.samples.cli.client.Variables;
import picocli.CommandLine;

/**
 * Lofty on the command line.
 */
public final class LoftyCliApplication {

	private LoftyCliApplication() {
	}

	/**
	 * Runs a command and ends with its exit code.
	 * @param args the command, see {@code --help}
	 */
	public static void main(String[] args) {
		// From Java 22 on there is a console otherwise even when nobody sees it.
		System.setProperty("jdk.console", "java.base");
		Connections connections = new Connections(new Variables(System.getenv()), new SystemBrowser());
		Charset charset = (System.console() != null) ? System.console().charset() : Charset.defaultCharset();
		PrintWriter out = new PrintWriter(new BufferedWriter(new OutputStreamWriter(System.out, charset)));
		PrintWriter err = new PrintWriter(System.err, true, charset);
		CommandLine commands = LoftyCommand.commandLine(connections, System.console() != null).setOut(out).setErr(err);
		int exitCode = commands.execute(args);
		out.flush();
		System.exit(exitCode);
	}

}
