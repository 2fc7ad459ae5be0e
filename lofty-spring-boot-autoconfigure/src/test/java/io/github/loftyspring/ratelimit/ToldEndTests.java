package io.github.loftyspring.ratelimit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ToldEnd}.
 */
class ToldEndTests {

	@Test
	void whenAnswersAgreeThenTheEndIsWhatAllAllow() {
		ToldEnd end = new ToldEnd(new Interval(1000, 3000), 0);
		end.add(new Interval(1500, 2500));
		assertThat(end.interval()).isEqualTo(new Interval(1500, 2500));
	}

	@Test
	void whenAnswersLieApartThenEachMayBeWrongByMoreThanHalfOfThat() {
		ToldEnd end = new ToldEnd(new Interval(900, 1100), 0);
		end.add(new Interval(1700, 1900));
		assertThat(end.error()).isEqualTo(500);
		assertThat(end.interval()).isEqualTo(new Interval(1200, 1600));
	}

	@Test
	void whenAnswersWereWrongBeforeThenTheyMayBeAgain() {
		ToldEnd end = new ToldEnd(new Interval(900, 1100), 300);
		assertThat(end.interval()).isEqualTo(new Interval(600, 1400));
	}

}
