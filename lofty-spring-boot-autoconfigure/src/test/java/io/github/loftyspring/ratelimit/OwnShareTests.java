package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link OwnShare}.
 */
class OwnShareTests {

	private static final long WINDOW = TimeUnit.SECONDS.toNanos(60);

	private static final int LIMIT = 100;

	private double random;

	private final OwnShare share = new OwnShare(WINDOW, () -> this.random);

	@Test
	void whenNobodyElseIsSeenThenAllThatRemainsMayGo() {
		use(10, 10);
		assertThat(this.share.value()).isEqualTo(1);
		assertThat(this.share.allows(90, LIMIT, 20, 0)).isEqualTo(70);
		assertThat(this.share.allows(1, LIMIT, 0, 0)).isOne();
	}

	@Test
	void whenOthersHadUsedTheWindowBeforeAnythingWasKnownThenTheyDoNotCount() {
		this.share.told(96, 1, 1, 0);
		assertThat(this.share.value()).isEqualTo(1);
		assertThat(this.share.allows(4, LIMIT, 0, 0)).isEqualTo(4);
	}

	@Test
	void whenOthersUseMostThenTheShareFollowsWithinAFewWindows() {
		use(50, 50);
		use(25, 100);
		assertThat(this.share.value()).isBetween(0.3, 0.5);
		use(25, 100);
		use(25, 100);
		use(25, 100);
		assertThat(this.share.value()).isCloseTo(0.25, within(0.03));
	}

	@Test
	void whenOthersStopThenTheShareGrowsWithinTheWindow() {
		use(25, 100);
		use(25, 100);
		for (int i = 1; i <= 80; i++) {
			this.share.told(i, 1, i, 0);
		}
		assertThat(this.share.value()).isGreaterThan(0.5);
	}

	@Test
	void whenRequestsOnTheirWayCanNotBeToldFromThoseOfOthersThenTheShareStays() {
		use(25, 100);
		use(25, 100);
		this.share.told(60, 1, 60, 0);
		assertThat(this.share.value()).isCloseTo(0.25, within(0.001));
	}

	@Test
	void whenOthersAreBusyThenThoseOnTheirWayTakeNoMoreThanTheShareOfWhatRemains() {
		use(50, 100);
		use(50, 100);
		assertThat(this.share.allows(40, LIMIT, 5, 0)).isEqualTo(10);
		assertThat(this.share.allows(40, LIMIT, 15, 0)).isZero();
	}

	@Test
	void whenTheShareOfWhatRemainsIsLessThanOneThenItIsTheProbabilityOfOne() {
		use(50, 100);
		use(50, 100);
		this.random = 0.2;
		this.share.told(98, 0, 49, 0);
		assertThat(this.share.allows(2, LIMIT, 0, 0)).isZero();
		this.random = 0.3;
		this.share.told(98, 0, 49, 0);
		assertThat(this.share.allows(2, LIMIT, 0, 0)).isPositive();
	}

	@Test
	void whenMuchIsLeftAndNothingOnItsWayThenLaterAttemptsDecideAnew() {
		use(5, 100);
		use(5, 100);
		this.share.told(90, 0, 0, 0);
		assertThat(this.share.allows(10, LIMIT, 0, 0)).isZero();
		assertThat(this.share.nextChance(0)).isEqualTo(WINDOW / 10);
		this.random = 0.9;
		assertThat(this.share.allows(10, LIMIT, 0, WINDOW / 10 - 1)).isZero();
		assertThat(this.share.allows(10, LIMIT, 0, WINDOW / 10)).isPositive();
	}

	@Test
	void whenHardlyAnythingIsLeftThenThereIsNoLaterAttempt() {
		use(5, 100);
		use(5, 100);
		this.share.told(98, 0, 0, 0);
		this.random = 0.99;
		assertThat(this.share.allows(2, LIMIT, 0, WINDOW / 2)).isZero();
		assertThat(this.share.nextChance(WINDOW / 2)).isEqualTo(Long.MAX_VALUE);
	}

	@Test
	void whenNothingIsOnItsWayThenAPermitForManyRequestsMayTakeAll() {
		use(50, 100);
		use(50, 100);
		assertThat(this.share.allows(60, LIMIT, 0, 0)).isEqualTo(60);
	}

	/** A window in which all own requests were answered. */
	private void use(int own, int all) {
		this.share.told(1, 1, own, 0);
		this.share.told(all, own - 1, own, 0);
		this.share.windowOpened();
	}

}
