package io.github.loftyspring.ratelimit;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Headroom}.
 */
class HeadroomTests {

	private final Headroom headroom = new Headroom();

	@Test
	void whenNothingIsRefusedThenNothingIsLeftUnused() {
		windows(20);
		assertThat(this.headroom.proposal()).isZero();
	}

	@Test
	void whenSeveralAreRefusedInOneWindowThenItGrowsOnce() {
		windows(2);
		this.headroom.refused(100);
		this.headroom.refused(100);
		assertThat(this.headroom.proposal()).isEqualTo(2);
	}

	@Test
	void whenRequestsOfTheFirstWindowAreRefusedThenItDoesNotGrow() {
		windows(1);
		this.headroom.refused(100);
		assertThat(this.headroom.proposal()).isZero();
	}

	@Test
	void whenEachWindowHasRefusalsThenItGrowsToATenthOfTheLimit() {
		windows(1);
		IntStream.range(0, 10).forEach((i) -> {
			windows(1);
			this.headroom.refused(60);
		});
		assertThat(this.headroom.proposal()).isEqualTo(6);
	}

	@Test
	void whenTheStoreDoesNotKnowOfTheGrowthThenThisInstanceLeavesTheDifference() {
		windows(2);
		this.headroom.refused(100);
		windows(1);
		assertThat(this.headroom.agree(0)).isEqualTo(2);
		assertThat(this.headroom.agree(2)).isZero();
		assertThat(this.headroom.agree(1)).isZero();
		assertThat(this.headroom.proposal()).isEqualTo(1);
	}

	@Test
	void whenAnotherInstanceLeavesMoreThenThisOneDoesTheSame() {
		assertThat(this.headroom.agree(4)).isZero();
		assertThat(this.headroom.proposal()).isEqualTo(4);
	}

	@Test
	void whenWindowsPassWithoutRefusalThenItShrinksStepByStep() {
		windows(2);
		this.headroom.refused(100);
		this.headroom.agree(2);
		windows(9);
		assertThat(this.headroom.proposal()).isEqualTo(1);
		this.headroom.agree(1);
		assertThat(this.headroom.proposal()).isEqualTo(1);
		windows(9);
		assertThat(this.headroom.proposal()).isZero();
	}

	@Test
	void whenTheLimitChangesThenItStartsAgain() {
		windows(2);
		this.headroom.refused(100);
		this.headroom.limitChanged();
		assertThat(this.headroom.proposal()).isZero();
		assertThat(this.headroom.agree(0)).isZero();
	}

	private void windows(int count) {
		IntStream.range(0, count).forEach((i) -> this.headroom.windowOpened());
	}

}
