package io.github.loftyspring.samples.spa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the page, in a real browser.
 */
class SpaBrowserTests {

	private static ChromiumBrowser browser;

	private static SampleServer server;

	private static ChromeDriver driver;

	@BeforeAll
	static void start() {
		browser = ChromiumBrowser.start();
		driver = browser.driver();
		server = SampleServer.start();
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.close();
		}
		if (server != null) {
			server.close();
		}
	}

	@BeforeEach
	void openThePage() {
		width(1000);
		driver.get(server.url() + "/");
		driver.manage().deleteAllCookies();
		driver.get(server.url() + "/");
		find("#connect");
		complaints();
	}

	@Test
	void whenTheUserAllowsThenLeadsArePagedReadAndDisconnected() throws IOException {
		connect("#allow");
		assertThat(texts(".leads li")).hasSize(10);
		assertThat(find("#quota").getText()).matches("\\d+ of 500 requests left, resets in \\d+ s");
		assertThat(find("#account").getText()).contains("Ada");
		screenshot();
		List<String> first = texts(".leads li");
		find("#next").click();
		waitFor("#previous");
		assertThat(find("#range").getText()).isEqualTo("11–20 of 20,000");
		assertThat(texts(".leads li")).hasSize(10).doesNotContainAnyElementsOf(first);
		WebElement link = find(".leads a");
		String name = link.getText();
		String id = String.valueOf(link.getDomAttribute("href")).replaceAll("\\D", "");
		link.click();
		waitFor("#back");
		assertThat(find("h1").getText()).isEqualTo(name);
		assertThat(find("dl").getText()).contains("@example.com", id);
		driver.navigate().back();
		waitFor("#previous");
		assertThat(find("#range").getText()).startsWith("11–20");
		assertThatNothingIsKeptInTheBrowser();
		find("#disconnect").click();
		waitFor("#connect");
		assertThat(driver.findElements(By.cssSelector("#quota, .leads"))).isEmpty();
		assertThat(complaints()).isEmpty();
	}

	@Test
	void whenTheUserDoesNotAllowThenThePageSaysSo() {
		connect("#deny");
		assertThat(find("#message").getText()).isEqualTo("You did not allow access. Nothing was connected.");
		assertThat(driver.getCurrentUrl()).isEqualTo(server.url() + "/");
		find("#connect");
	}

	@Test
	void whenOnlyTheKeyboardIsUsedThenEverythingIsReached() {
		press("connect", Keys.ENTER);
		waitFor("#allow");
		find("#allow").sendKeys(Keys.ENTER);
		waitFor("#next");
		press("next", Keys.ENTER);
		waitFor("#previous");
		assertThat(driver.switchTo().activeElement().getTagName()).as("the new page's heading is focused")
			.isEqualTo("h1");
		driver.switchTo().activeElement().sendKeys(Keys.TAB);
		assertThat(outlineOfFocused()).isNotEqualTo("none");
		driver.switchTo().activeElement().sendKeys(Keys.ENTER);
		waitFor("#back");
		press("disconnect", Keys.ENTER);
		waitFor("#connect");
	}

	@Test
	void whenTheWindowIsNarrowThenNothingScrollsSideways() {
		width(360);
		assertThatItFits();
		connect("#allow");
		assertThatItFits();
		find(".leads a").click();
		waitFor("#back");
		assertThatItFits();
	}

	@Test
	void whenLoftyFailsThenThePageSaysSoAndTriesAgain() {
		connect("#allow");
		server.sandbox().control().fault(Fault.status(500).path("/v1.0/leads"));
		find("#next").click();
		waitFor("#again");
		assertThat(find("#message").getText()).isEqualTo("Lofty did not give the answer that was hoped for.");
		find("#again").click();
		waitFor("#previous");
		assertThat(find("#range").getText()).startsWith("11–20");
	}

	private static void connect(String decision) {
		find("#connect").click();
		waitFor(decision);
		find(decision).click();
		waitFor("#allow".equals(decision) ? "#next" : "#connect");
	}

	/**
	 * Goes there with the tabulator, as far as it takes.
	 */
	private static void press(String id, Keys key) {
		for (int step = 0; step < 40; step++) {
			WebElement focused = driver.switchTo().activeElement();
			if (id.equals(focused.getDomAttribute("id"))) {
				focused.sendKeys(key);
				return;
			}
			focused.sendKeys(Keys.TAB);
		}
		throw new AssertionError("#" + id + " is not reached by the keyboard");
	}

	private static Object outlineOfFocused() {
		return driver.executeScript("return getComputedStyle(document.activeElement).outlineStyle");
	}

	private static void assertThatNothingIsKeptInTheBrowser() {
		assertThat(driver.executeScript("return localStorage.length + sessionStorage.length")).isEqualTo(0L);
		assertThat(driver.executeScript("return document.cookie")).isEqualTo("");
		assertThat(driver
			.executeAsyncScript("const done = arguments[0]; indexedDB.databases().then((found) => done(found.length))"))
			.isEqualTo(0L);
		assertThat(driver.manage().getCookies()).allSatisfy((cookie) -> assertThat(cookie.isHttpOnly()).isTrue());
		assertThat(server.tokens()).isNotEmpty().allSatisfy((token) -> {
			assertThat(server.answers().sent()).isNotEmpty()
				.allSatisfy((sent) -> assertThat(sent).doesNotContain(token));
			assertThat(driver.getPageSource()).doesNotContain(token);
		});
	}

	private static void assertThatItFits() {
		assertThat(driver.executeScript("const page = document.documentElement; "
				+ "return innerWidth === 360 && page.scrollWidth <= page.clientWidth"))
			.isEqualTo(true);
	}

	private static void width(int width) {
		driver.executeCdpCommand("Emulation.setDeviceMetricsOverride",
				Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
	}

	/**
	 * Returns what the browser complains about: scripts and styles that the policy
	 * forbids, and what cannot be loaded. Asking empties the list.
	 */
	private static List<String> complaints() {
		return driver.manage()
			.logs()
			.get("browser")
			.getAll()
			.stream()
			.map(Object::toString)
			.filter((complaint) -> complaint.contains(server.url()))
			.toList();
	}

	private static void screenshot() throws IOException {
		Path file = Path.of("spa.png");
		if (Files.notExists(file)) {
			Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
		}
	}

	private static List<String> texts(String selector) {
		return driver.findElements(By.cssSelector(selector)).stream().map(WebElement::getText).toList();
	}

	private static WebElement find(String selector) {
		return new WebDriverWait(driver, Duration.ofSeconds(10))
			.until(ExpectedConditions.elementToBeClickable(By.cssSelector(selector)));
	}

	private static void waitFor(String selector) {
		find(selector);
	}

}
