package io.github.loftyspring.samples.spa;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import org.springframework.util.FileSystemUtils;

/**
 * A headless Chromium of the machine; nothing is installed.
 */
final class ChromiumBrowser implements AutoCloseable {

	private static final List<String> BROWSERS = List.of("/usr/bin/chromium", "/usr/bin/chromium-browser",
			"/usr/bin/google-chrome");

	private static final List<String> DRIVERS = List.of("/usr/bin/chromedriver", "/usr/lib/chromium/chromedriver",
			"/usr/lib/chromium-browser/chromedriver");

	private final Path profile;

	private final ChromeDriver driver;

	private ChromiumBrowser(Path profile, ChromeDriver driver) {
		this.profile = profile;
		this.driver = driver;
	}

	/**
	 * Starts the browser, or skips the test where there is none.
	 */
	static ChromiumBrowser start() {
		Optional<String> browser = first(BROWSERS);
		Optional<String> driver = first(DRIVERS);
		Assumptions.assumeTrue(browser.isPresent() && driver.isPresent(),
				() -> "Skipped: Chromium and its driver are not installed (looked for " + BROWSERS + " and " + DRIVERS
						+ ")");
		Path profile = newDirectory();
		ChromeOptions options = new ChromeOptions();
		options.setBinary(browser.orElseThrow());
		options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
				"--disable-background-networking", "--disable-component-update", "--disable-sync",
				"--user-data-dir=" + profile, "--lang=en-US", "--window-size=1000,900");
		ChromeDriver started = new ChromeDriver(
				new ChromeDriverService.Builder().usingDriverExecutable(Path.of(driver.orElseThrow()).toFile()).build(),
				options);
		started.manage().timeouts().pageLoadTimeout(Duration.ofSeconds(20));
		return new ChromiumBrowser(profile, started);
	}

	private static Optional<String> first(List<String> paths) {
		return paths.stream().filter((path) -> Files.isExecutable(Path.of(path))).findFirst();
	}

	private static Path newDirectory() {
		try {
			return Files.createTempDirectory("chromium");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ChromeDriver driver() {
		return this.driver;
	}

	@Override
	public void close() {
		this.driver.quit();
		FileSystemUtils.deleteRecursively(this.profile.toFile());
	}

}
