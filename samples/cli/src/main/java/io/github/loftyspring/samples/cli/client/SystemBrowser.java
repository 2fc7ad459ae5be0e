package io.github.loftyspring.samples.cli.client;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The browser of the machine.
 */
public final class SystemBrowser implements Browser {

	/**
	 * Creates the browser.
	 */
	public SystemBrowser() {
	}

	@Override
	public void open(URI page) {
		List<String> command = new ArrayList<>(command(System.getProperty("os.name", "").toLowerCase(Locale.ROOT)));
		command.add(page.toString());
		try {
			new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.redirectError(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			// The user was told the address.
		}
	}

	private static List<String> command(String system) {
		if (system.contains("win")) {
			return List.of("rundll32", "url.dll,FileProtocolHandler");
		}
		return List.of(system.contains("mac") ? "open" : "xdg-open");
	}

}
