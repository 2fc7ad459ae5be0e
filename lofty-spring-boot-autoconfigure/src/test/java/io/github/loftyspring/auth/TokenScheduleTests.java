package io.github.loftyspring.auth;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link TokenSchedule}.
 */
class TokenScheduleTests {

	@Test
	void renewalLiesAroundFourFifthsOfTheLife() {
		assertThat(TokenSchedule.of(1000, Duration.ofSeconds(100), 0).renewAt()).isEqualTo(76_000);
		assertThat(TokenSchedule.of(1000, Duration.ofSeconds(100), 0.5).renewAt()).isEqualTo(81_000);
		assertThat(TokenSchedule.of(1000, Duration.ofSeconds(100), 1).renewAt()).isEqualTo(86_000);
	}

	@Test
	void whenLifeIsLongThenItIsStaleFiveSecondsBeforeItsEnd() {
		assertThat(TokenSchedule.of(0, Duration.ofHours(1), 0.5))
			.isEqualTo(new TokenSchedule(2_880_000, 3_595_000, 3_600_000));
	}

	@Test
	void whenLifeIsShortThenItIsStaleForItsLastTenth() {
		assertThat(TokenSchedule.of(0, Duration.ofSeconds(2), 0.5)).isEqualTo(new TokenSchedule(1600, 1800, 2000));
	}

	@Test
	void whenHandedOutAgainThenItIsUsedToItsEnd() {
		TokenSchedule first = TokenSchedule.of(0, Duration.ofSeconds(100), 0.5);
		assertThat(first.again(80_000, Duration.ofSeconds(20))).isEqualTo(new TokenSchedule(100_000, 100_000, 100_000));
	}

	@Test
	void whenHandedOutAgainWithoutALifeThenItsKnownEndStays() {
		TokenSchedule first = TokenSchedule.of(0, Duration.ofSeconds(100), 0.5);
		assertThat(first.again(80_000, null).expiresAt()).isEqualTo(100_000);
		assertThat(first.again(100_000, null).expiresAt()).isEqualTo(101_000);
	}

}
