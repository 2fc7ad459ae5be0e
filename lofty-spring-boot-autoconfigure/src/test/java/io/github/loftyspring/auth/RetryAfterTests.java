package io.github.loftyspring.auth;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RetryAfter}.
 */
class RetryAfterTests {

	private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

	@Test
	void whenItHoldsSecondsThenTheyAreThePause() {
		assertThat(read(Map.of("Retry-After", " 7 "))).isEqualTo(Duration.ofSeconds(7));
		assertThat(read(Map.of("Retry-After", "0"))).isZero();
	}

	@Test
	void whenItHoldsADateThenItIsComparedWithTheServersClock() {
		assertThat(
				read(Map.of("Retry-After", "Sun, 01 Mar 2026 13:00:30 GMT", "Date", "Sun, 01 Mar 2026 13:00:00 GMT")))
			.isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void whenTheServersClockIsNotToldThenOursIsUsed() {
		assertThat(read(Map.of("Retry-After", "Sun, 01 Mar 2026 12:01:00 GMT"))).isEqualTo(Duration.ofMinutes(1));
		assertThat(read(Map.of("Retry-After", "Sun, 01 Mar 2026 12:01:00 GMT", "Date", "today")))
			.isEqualTo(Duration.ofMinutes(1));
	}

	@Test
	void whenTheDateIsPastThenThePauseIsZero() {
		assertThat(read(Map.of("Retry-After", "Sun, 01 Mar 2026 11:00:00 GMT"))).isZero();
	}

	@Test
	void whenItIsVeryLongThenItIsADay() {
		assertThat(read(Map.of("Retry-After", "999999999"))).isEqualTo(Duration.ofDays(1));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-1", "1.5", "99999999999999999999" })
	void whenItMakesNoSenseThenThereIsNone(String value) {
		assertThat(read(Map.of("Retry-After", value))).isNull();
	}

	@Test
	void whenItIsMissingThenThereIsNone() {
		assertThat(read(Map.of())).isNull();
	}

	private static @Nullable Duration read(Map<String, String> headers) {
		return RetryAfter.read(headers::get, NOW);
	}

}
