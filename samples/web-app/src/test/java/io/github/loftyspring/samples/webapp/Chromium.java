package io.github.loftyspring.samples.webapp;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * The Chromium of this machine.
 */
final class Chromium {

	private Chromium() {
	}

	/**
	 * Starts it without a window; the test is skipped where there is none.
	 * @param profile an empty directory
	 * @return the browser
	 */
	static ChromeDriver start(Path profile) {
		Optional<Path> browser = find("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome");
		Optional<Path> driver = find("/usr/bin/chromedriver", "/usr/lib/chromium-browser/chromedriver",
				"/usr/local/bin/chromedriver");
		assumeTrue(browser.isPresent() && driver.isPresent(),
				"Browser tests need Chromium and its driver: install the packages chromium and chromium-driver");
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser.orElseThrow().toFile());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--user-data-dir=" + profile.toAbsolutePath());
		ChromeDriverService service = new ChromeDriverService.Builder()
			.usingDriverExecutable(driver.orElseThrow().toFile())
			.usingAnyFreePort()
			.build();
		return new ChromeDriver(service, options);
	}

	/**
	 * Sets the size of the page, also to one that is smaller than windows can be.
	 * @param browser the browser
	 * @param width in CSS pixels
	 * @param height in CSS pixels
	 */
	static void resize(ChromeDriver browser, int width, int height) {
		browser.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
	}

	private static Optional<Path> find(String... paths) {
		return Stream.of(paths).map(Path::of).filter(Files::isExecutable).findFirst();
	}

}
