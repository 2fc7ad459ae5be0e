package io.github.loftyspring.auth;

import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link StatedLife}.
 */
class StatedLifeTests {

	@ParameterizedTest
	@CsvSource({ "3600, PT1H", "' 3600 ', PT1H", "3599.5, PT59M59.5S", "3.6e3, PT1H", "1, PT1S", "0.5, PT0.5S",
			"31536000, PT8760H" })
	void whenSecondsMakeSenseThenTheyAreTheLife(String written, Duration life) {
		assertThat(StatedLife.parse(written)).isEqualTo(life);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "0", "-1", "0.0001", "1785000000", "1e300", "1e999999999", "NaN", "true",
			"null", "0x10" })
	void whenSecondsMakeNoSenseThenThereIsNone(String written) {
		assertThat(StatedLife.parse(written)).isNull();
	}

	@Test
	void whenNothingIsWrittenThenThereIsNone() {
		assertThat(StatedLife.parse(null)).isNull();
	}

}
