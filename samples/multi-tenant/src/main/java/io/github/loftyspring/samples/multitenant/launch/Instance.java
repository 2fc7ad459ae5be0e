package io.github.loftyspring.samples.multitenant.launch;

import java.io.IOException;

import io.github.loftyspring.samples.multitenant.MultiTenantApplication;

/**
 * The service as a child of the launcher: it ends when the launcher does, however that
 * ends.
 */
public final class Instance {

	private Instance() {
	}

	/**
	 * Starts the service.
	 * @param args passed to Spring Boot
	 */
	public static void main(String[] args) {
		Thread watch = new Thread(Instance::endWithParent, "launcher-watch");
		watch.setDaemon(true);
		watch.start();
		MultiTenantApplication.main(args);
	}

	private static void endWithParent() {
		try {
			while (System.in.read() != -1) {
				// Only the end is of interest: the launcher holds the other one.
			}
		}
		catch (IOException ex) {
			// The same as the end.
		}
		System.exit(0);
	}

}
