package io.github.loftyspring.ratelimit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link UseByOthers}.
 */
class UseByOthersTests {

	private final UseByOthers others = new UseByOthers();

	@Test
	void whenNothingWasSeenThenNothingIsEstimated() {
		assertThat(this.others.estimate()).isZero();
	}

	@Test
	void whenAnswersOvertakeEachOtherThenTheSmallestOfTheLastEightCounts() {
		this.others.add(5);
		this.others.add(20);
		assertThat(this.others.estimate()).isEqualTo(5);
		for (int i = 0; i < 7; i++) {
			this.others.add(20 + i);
		}
		assertThat(this.others.estimate()).isEqualTo(20);
	}

	@Test
	void whenManyAnswersComeThenOnlyTheLastEightCount() {
		for (int i = 0; i < 1_000; i++) {
			this.others.add(i);
			assertThat(this.others.estimate()).isEqualTo(Math.max(0, i - 7));
		}
	}

	@Test
	void whenTheSmallestIsNegativeThenNothingIsEstimated() {
		this.others.add(-3);
		assertThat(this.others.estimate()).isZero();
	}

	@Test
	void whenTheUseIsExactThenOlderSamplesAreForgotten() {
		this.others.add(1);
		this.others.settle(9);
		assertThat(this.others.estimate()).isEqualTo(9);
	}

}
