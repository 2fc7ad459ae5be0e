package io.github.loftyspring.samples.multitenant;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the pages in a real browser, which also takes the screenshot of the README.
 */
class BrowserTests {

	private static final Path SCREENSHOT = Path.of("multi-tenant.png");

	@TempDir
	private Path profile;

	@Test
	void whenATenantSignsUpAndConnectsThenTheProgressAppears() throws IOException {
		Optional<Path> chromium = find("chromium", "chromium-browser", "google-chrome");
		Optional<Path> driver = find("chromedriver");
		Assumptions.assumeTrue(chromium.isPresent() && driver.isPresent(),
				"Needs Chromium and chromedriver in /usr/bin");
		try (LoftySandbox sandbox = LoftySandbox
			.start((options) -> options.leads(4_000).limit(60).window(Duration.ofSeconds(6)));
				TestInstance instance = TestInstance.start(sandbox, "jdbc:h2:mem:browser",
						Map.of("tenants.sync.page-size", 25, "lofty.rate-limit.limit", 60, "lofty.rate-limit.window",
								"6s", "tenants.instance", "instance 8081"))) {
			instance.visitor().becomeTenant("harbor-homes", sandbox, "grace");
			instance.visitor().signUp("quiet-street", Visitor.PASSWORD);
			ChromeDriver browser = new ChromeDriver(
					new ChromeDriverService.Builder().usingDriverExecutable(driver.get().toFile()).build(),
					options(chromium.get()));
			try {
				visit(browser, instance, sandbox);
			}
			finally {
				browser.quit();
			}
		}
	}

	private static void visit(ChromeDriver browser, TestInstance instance, LoftySandbox sandbox) throws IOException {
		browser.get("http://localhost:" + instance.context().getEnvironment().getProperty("local.server.port"));
		browser.findElement(By.linkText("Sign up")).click();
		// By keyboard alone: the first field has the focus.
		browser.switchTo().activeElement().sendKeys("acme-realty", Keys.TAB, Visitor.PASSWORD, Keys.ENTER);
		await().until(() -> browser.getCurrentUrl().endsWith("/login?new"));
		browser.switchTo().activeElement().sendKeys("acme-realty", Keys.TAB, Visitor.PASSWORD, Keys.ENTER);
		await().until(() -> cell(browser, "acme-realty", ".state").equals("Not connected"));
		browser.findElement(By.id("connect")).click();
		browser.findElement(By.id("allow")).click();
		await().until(() -> cell(browser, "acme-realty", ".leads").contains("of 4,000"));
		assertThat(cell(browser, "acme-realty", ".state")).isIn("Connected, syncing", "Waiting for quota");
		assertThat(browser.findElement(By.id("quota-text")).getText()).contains("of 60 requests left");
		sandbox.control().disconnect("grace");
		sandbox.control().limit(400);
		await().until(() -> cell(browser, "harbor-homes", ".state").equals("Needs to reconnect"));
		await().until(() -> !cell(browser, "acme-realty", ".leads").startsWith("0"));
		byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
		assertThat(picture.length).isLessThan(200_000);
		if (Files.notExists(SCREENSHOT)) {
			Files.write(SCREENSHOT, picture);
		}
		browser.manage().window().setSize(new Dimension(360, 700));
		assertThat(browser.executeScript("return document.documentElement.scrollWidth <= window.innerWidth"))
			.as("fits into a small window")
			.isEqualTo(true);
	}

	private static String cell(ChromeDriver browser, String tenant, String element) {
		return browser.findElement(By.cssSelector("tr[data-tenant='%s'] %s".formatted(tenant, element))).getText();
	}

	private ChromeOptions options(Path chromium) {
		return new ChromeOptions().setBinary(chromium.toFile())
			.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
					"--disable-background-networking", "--disable-component-update", "--disable-sync",
					"--window-size=900,620", "--user-data-dir=" + this.profile);
	}

	private static Optional<Path> find(String... names) {
		return Stream.of(names).map((name) -> Path.of("/usr/bin", name)).filter(Files::isExecutable).findFirst();
	}

	private static ConditionFactory await() {
		return Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.pollInterval(Duration.ofMillis(100))
			// The page replaces its table while it is read.
			.ignoreException(StaleElementReferenceException.class);
	}

}
