package io.github.loftyspring.samples.leadexport;

import java.time.InstantSource;

/**
 * Exports leads to files, from the service whose credentials are in the environment, or
 * from a local sandbox.
 */
public final class LeadExportApplication {

	private LeadExportApplication() {
	}

	/**
	 * Runs the job and ends with its exit code.
	 * @param args the options, see {@code --help}
	 */
	public static void main(String[] args) {
		Thread farewell = new Thread(() -> System.err.println("Stopped. The same command goes on where this one was."));
		InstantSource clock = InstantSource.system();
		SpringLauncher launcher = new SpringLauncher(clock, System.out, System.err);
		Runtime.getRuntime().addShutdownHook(farewell);
		int exitCode = new ExportCommand(launcher, clock).commandLine(System.out, System.err).execute(args);
		Runtime.getRuntime().removeShutdownHook(farewell);
		System.exit(exitCode);
	}

}
