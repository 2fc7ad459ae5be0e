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
		InstantSource clock = InstantSource.system();
		SpringLauncher launcher = new SpringLauncher(clock, System.out, System.err);
		System.exit(new ExportCommand(launcher, clock).commandLine(System.out, System.err).execute(args));
	}

}
