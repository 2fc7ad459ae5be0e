package io.github.loftyspring.samples.quickstart;

/**
 * Lists leads and shows the quota.
 */
public final class QuickstartApplication {

	private QuickstartApplication() {
	}

	/**
	 * Runs the sample.
	 * @param args not used
	 */
	public static void main(String[] args) {
		System.out.println("hi");
	}

}
