package io.github.loftyspring.samples.cli.client;

import java.net.URI;

/**
 * Shows a page to the user.
 */
@FunctionalInterface
public interface Browser {

	/**
	 * Shows a page, and returns at once. It may fail silently, since the user is told the
	 * address as well.
	 * @param page the page
	 */
	void open(URI page);

}
