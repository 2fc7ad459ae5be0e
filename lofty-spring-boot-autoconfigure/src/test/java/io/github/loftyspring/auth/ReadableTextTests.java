package io.github.loftyspring.auth;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

/**
 * Tests for {@link ReadableText}.
 */
class ReadableTextTests {

	@Test
	void whenPageHasATitleThenItIsTheTitle() {
		assertThat(ReadableText.of("""
				<!DOCTYPE html>
				<html><head><title>502
				  Bad Gateway</title><style>p { color: red }</style></head>
				<body><h1>nginx</h1></body></html>
				""")).isEqualTo("502 Bad Gateway");
	}

	@Test
	void whenPageHasNoTitleThenItIsWhatThePageShows() {
		assertThat(ReadableText.of("<html><script>alert('x')</script><!-- hidden --><p>Service</p><p>down</p></html>"))
			.isEqualTo("Service down");
	}

	@Test
	void whenTextIsNoPageThenItStaysAsItIs() {
		assertThat(ReadableText.of("limit < 5 and > 3")).isEqualTo("limit < 5 and > 3");
	}

	@Test
	void whenTextHoldsControlCharactersThenTheyAreBlanks() {
		assertThat(ReadableText.of("one\r\n\u001b[31mtwo\u0000\u202ethree ")).isEqualTo("one [31mtwo three");
	}

	@Test
	void whenTextIsLongThenItIsCut() {
		assertThat(ReadableText.of("x".repeat(1000))).isEqualTo("x".repeat(200) + "…");
	}

	@Test
	void whenPageIsLargeAndMalformedThenItTakesNoTime() {
		String page = "<" + "<script<!--<title".repeat(100_000);
		assertTimeoutPreemptively(Duration.ofSeconds(5),
				() -> assertThatCode(() -> ReadableText.of(page)).doesNotThrowAnyException());
	}

}
