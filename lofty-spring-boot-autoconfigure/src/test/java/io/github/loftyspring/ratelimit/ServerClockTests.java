package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServerClock}.
 */
class ServerClockTests {

	private static final long NOW = TimeUnit.SECONDS.toNanos(1_772_359_200);

	private final ServerClock clock = new ServerClock();

	@Test
	void whenNothingWasObservedThenTheClocksAreTakenToAgree() {
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW, NOW));
	}

	@Test
	void whenAnswersBoundTheOffsetThenItIsWhatAllAllow() {
		this.clock.observe(new Interval(2_000, 3_000), NOW);
		this.clock.observe(new Interval(2_500, 3_500), NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW - 3_000, NOW - 2_500));
	}

	@Test
	void whenTimePassesThenTheOffsetBecomesLessCertain() {
		this.clock.observe(new Interval(2_000, 3_000), NOW);
		assertThat(this.clock.toLocal(NOW, NOW + 10_000_000))
			.isEqualTo(new Interval(NOW - 3_000 - 1_000, NOW - 2_000 + 1_000));
	}

	@Test
	void whenOneAnswerContradictsThenItIsIgnored() {
		this.clock.observe(new Interval(2_000, 3_000), NOW);
		this.clock.observe(new Interval(900_000, 901_000), NOW);
		this.clock.observe(new Interval(2_200, 3_200), NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW - 3_000, NOW - 2_200));
	}

	@Test
	void whenTwoAnswersAgreeOnAnotherOffsetThenItIsAdopted() {
		this.clock.observe(new Interval(2_000, 3_000), NOW);
		this.clock.observe(new Interval(900_000, 901_000), NOW);
		this.clock.observe(new Interval(900_500, 901_500), NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW - 901_000, NOW - 900_500));
	}

	@Test
	void whenContradictionsDoNotAgreeThenNoneIsAdopted() {
		this.clock.observe(new Interval(2_000, 3_000), NOW);
		this.clock.observe(new Interval(900_000, 901_000), NOW);
		this.clock.observe(new Interval(500_000, 501_000), NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW - 3_000, NOW - 2_000));
	}

	@Test
	void whenOnlyBoundsAreKnownThenTheClocksAreTakenToAgreeAsLongAsPossible() {
		this.clock.bound(new Interval(-5_000, 5_000), 1, NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW, NOW));
		this.clock.bound(new Interval(2_000, 9_000), 2, NOW);
		this.clock.bound(new Interval(3_000, 9_000), 3, NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW - 9_000, NOW - 3_000));
	}

	@Test
	void whenBoundsThatContradictComeFromOneMomentThenItIsNoClockThatWasSet() {
		this.clock.bound(new Interval(-5_000, 5_000), NOW, NOW);
		this.clock.bound(new Interval(-900_000, -800_000), 1, NOW);
		this.clock.bound(new Interval(-900_000, -810_000), 1, NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW, NOW));
		this.clock.bound(new Interval(-880_000, -810_000), 2, NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW + 810_000, NOW + 880_000));
	}

	@Test
	void whenTheTimeIsToldAfterBoundsThenItBeatsThem() {
		this.clock.bound(new Interval(-5_000, 5_000), 4, NOW);
		this.clock.observe(new Interval(700_000, 701_000), NOW);
		assertThat(this.clock.toLocal(NOW, NOW)).isEqualTo(new Interval(NOW - 701_000, NOW - 700_000));
	}

}
