package io.github.loftyspring.ratelimit;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WindowLength}.
 */
class WindowLengthTests {

	private final WindowLength length = new WindowLength(seconds(60));

	@Test
	void whenNothingIsKnownThenTheConfiguredLengthIsPresumed() {
		assertThat(this.length.nanos()).isEqualTo(seconds(60));
		assertThat(this.length.isConfirmed()).isFalse();
	}

	@Test
	void whenTheConfiguredLengthIsPossibleThenItIsConfirmed() {
		this.length.lasts(seconds(58));
		this.length.follows(seconds(62));
		assertThat(this.length.nanos()).isEqualTo(seconds(60));
		assertThat(this.length.isConfirmed()).isTrue();
	}

	@Test
	void whenWindowsFollowEachOtherSoonerThenTheLengthIsARoundNumberBetween() {
		this.length.lasts(seconds(28));
		this.length.follows(seconds(31));
		assertThat(this.length.nanos()).isEqualTo(seconds(30));
	}

	@Test
	void whenAWindowLastsLongerThenTheLengthIsLonger() {
		this.length.lasts(seconds(88));
		assertThat(this.length.nanos()).isEqualTo(seconds(88));
		assertThat(this.length.isConfirmed()).isFalse();
		this.length.follows(seconds(92));
		assertThat(this.length.nanos()).isEqualTo(seconds(90));
	}

	@Test
	void whenTheServerChangesTheLengthThenItIsLearnedAnew() {
		this.length.lasts(seconds(58));
		this.length.follows(seconds(61));
		this.length.follows(seconds(31));
		this.length.lasts(seconds(29));
		assertThat(this.length.nanos()).isEqualTo(seconds(30));
		this.length.lasts(seconds(59));
		this.length.follows(seconds(61));
		assertThat(this.length.nanos()).isEqualTo(seconds(60));
	}

	@Test
	void whenAPolicyTellsTheLengthThenNothingElseCounts() {
		this.length.lasts(seconds(58));
		this.length.follows(seconds(61));
		this.length.told(Duration.ofSeconds(10));
		this.length.told(null);
		assertThat(this.length.nanos()).isEqualTo(seconds(10));
		assertThat(this.length.presumed()).isEqualTo(seconds(10));
		assertThat(this.length.isConfirmed()).isTrue();
	}

	private static long seconds(long seconds) {
		return Duration.ofSeconds(seconds).toNanos();
	}

}
