package io.github.loftyspring.samples.webapp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebAppApplication}, as people use it in a real browser.
 */
class BrowserTests {

	private static final int NARROW = 360;

	private static RunningApplication application;

	private static ChromeDriver browser;

	@BeforeAll
	static void start(@TempDir Path profile) {
		browser = Chromium.start(profile);
		application = RunningApplication.start((options) -> {
		});
	}

	@AfterAll
	static void stop() {
		if (browser != null) {
			browser.quit();
		}
		if (application != null) {
			application.close();
		}
	}

	@BeforeEach
	void forget() {
		Visitor.signedIn(application, "alice").submit("/", "/lofty/disconnect", Map.of());
		browser.get(application.url() + "/login");
		browser.manage().deleteAllCookies();
		browser.get(application.url() + "/login");
		Chromium.resize(browser, 1000, 700);
	}

	@Test
	void whenAUserConnectsThenTheLeadsAreShownPageByPageUntilTheUserDisconnects() throws IOException {
		signIn();
		assertHeading("Your Lofty account");
		click(By.linkText("Connect your Lofty account"));
		assertThat(browser.getCurrentUrl()).startsWith(application.sandbox().baseUrl());
		click(By.id("allow"));
		assertHeading("Leads");
		assertThat(text(By.className("notice"))).isEqualTo("Your Lofty account is connected.");
		assertThat(text(By.id("summary"))).isEqualTo("1 to 10 of 20,000 leads");
		assertThat(browser.findElements(By.cssSelector("tbody tr"))).hasSize(10);
		assertThat(text(By.id("quota-limit"))).isEqualTo("100");
		takePicture();
		String first = text(By.cssSelector("tbody a"));
		click(By.linkText("Next"));
		assertThat(text(By.id("summary"))).isEqualTo("11 to 20 of 20,000 leads");
		assertThat(browser.findElements(By.className("notice"))).isEmpty();
		click(By.linkText("Previous"));
		click(By.linkText(first));
		assertHeading(first);
		click(By.linkText("Lofty account"));
		assertThat(text(By.tagName("main"))).contains("ada@example.com");
		click(By.cssSelector("button.danger"));
		assertThat(text(By.className("notice"))).isEqualTo("Your Lofty account is disconnected.");
		click(By.linkText("Leads"));
		assertHeading("Connect your Lofty account first");
	}

	@Test
	void whenTheUserDeniesConsentThenAFriendlyPageOffersToTryAgain() {
		signIn();
		click(By.linkText("Connect your Lofty account"));
		click(By.id("deny"));
		assertHeading("Not connected");
		assertThat(background(By.linkText("Try again"))).as("the style sheet is applied")
			.isEqualTo("rgba(11, 92, 173, 1)");
		click(By.linkText("Try again"));
		click(By.id("allow"));
		assertHeading("Leads");
	}

	@Test
	void whenThereIsNoMouseThenTabReachesWhatMattersAndFocusIsVisible() {
		focus(By.id("username"));
		press("alice", Keys.TAB, "alice-demo", Keys.TAB, Keys.ENTER);
		assertHeading("Your Lofty account");
		assertThat(tabs()).containsSubsequence("Skip to the content", "Leads", "Lofty account", "Sign out",
				"Connect your Lofty account");
		focus(By.linkText("Connect your Lofty account"));
		press(Keys.ENTER);
		focus(By.id("allow"));
		press(Keys.ENTER);
		assertHeading("Leads");
		assertThat(tabs()).containsSubsequence("Leads", "Sign out", text(By.cssSelector("tbody a")), "Next");
		focus(By.linkText("Next"));
		press(Keys.ENTER);
		assertThat(tabs()).contains("Previous", "Next");
		browser.get(application.url());
		assertThat(tabs()).containsSubsequence("Show the leads", "Disconnect");
	}

	@Test
	void whenTheScreenIsNarrowThenNoPageScrollsSideways() {
		Chromium.resize(browser, NARROW, 740);
		assertFits("/login");
		signIn();
		assertFits("/");
		assertFits("/leads");
		assertFits("/nothing");
		click(By.linkText("Lofty account"));
		click(By.linkText("Connect your Lofty account"));
		assertFits(null);
		click(By.id("deny"));
		assertFits(null);
		click(By.linkText("Try again"));
		click(By.id("allow"));
		assertFits(null);
		assertFits("/");
		assertFits("/leads?page=2");
		click(By.cssSelector("tbody a"));
		assertFits(null);
	}

	private static void signIn() {
		browser.get(application.url() + "/");
		browser.findElement(By.id("username")).sendKeys("alice");
		browser.findElement(By.id("password")).sendKeys("alice-demo");
		click(By.cssSelector("main button"));
	}

	private static void click(By what) {
		Awaitility.await().ignoreExceptions().untilAsserted(() -> browser.findElement(what));
		WebElement page = browser.findElement(By.tagName("html"));
		browser.findElement(what).click();
		awaitAnotherPage(page);
	}

	private static void awaitAnotherPage(WebElement page) {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> {
			try {
				page.getTagName();
				return false;
			}
			catch (StaleElementReferenceException ex) {
				return true;
			}
		});
	}

	private static void focus(By what) {
		browser.executeScript("arguments[0].focus()", browser.findElement(what));
	}

	private static void press(CharSequence... keys) {
		WebElement page = browser.findElement(By.tagName("html"));
		for (CharSequence key : keys) {
			browser.switchTo().activeElement().sendKeys(key);
		}
		awaitAnotherPage(page);
	}

	/**
	 * Tabs through the page.
	 * @return what the elements on the way say
	 */
	private static List<String> tabs() {
		List<String> texts = new ArrayList<>();
		browser.executeScript("document.activeElement.blur()");
		browser.findElement(By.tagName("body")).sendKeys(Keys.TAB);
		WebElement first = browser.switchTo().activeElement();
		WebElement current = first;
		do {
			texts.add(current.getText());
			assertThat(current.getCssValue("outline-style")).as(current.getText()).isEqualTo("solid");
			current.sendKeys(Keys.TAB);
			current = browser.switchTo().activeElement();
		}
		while (!current.equals(first) && !current.getTagName().equals("body") && texts.size() < 60);
		return texts;
	}

	private static void assertHeading(String heading) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.ignoreExceptions()
			.untilAsserted(() -> assertThat(text(By.tagName("h1"))).isEqualTo(heading));
	}

	private static void assertFits(@Nullable String path) {
		if (path != null) {
			browser.get(application.url() + path);
		}
		assertThat(browser.executeScript("return window.innerWidth")).isEqualTo((long) NARROW);
		assertThat((Long) browser.executeScript("return document.documentElement.scrollWidth"))
			.as(browser.getCurrentUrl())
			.isLessThanOrEqualTo(NARROW);
	}

	private static String text(By what) {
		return browser.findElement(what).getText();
	}

	private static String background(By what) {
		return browser.findElement(what).getCssValue("background-color");
	}

	/**
	 * Takes the picture in the sample's README, unless it is there. To take it anew,
	 * delete it.
	 */
	private static void takePicture() throws IOException {
		Chromium.resize(browser, 1000, 830);
		byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
		assertThat(picture).hasSizeLessThan(200 * 1024);
		Path file = Path.of("web-app.png");
		if (Files.notExists(file)) {
			Files.write(file, picture);
		}
	}

}
