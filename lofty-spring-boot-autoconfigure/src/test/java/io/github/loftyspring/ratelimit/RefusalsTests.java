package io.github.loftyspring.ratelimit;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Refusals}.
 */
class RefusalsTests {

	private static final long WINDOW = Duration.ofSeconds(50).toNanos();

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private static final long NOW = 1_000 * WINDOW;

	private final Refusals refusals = new Refusals(WINDOW);

	private long taken;

	@Test
	void whenNothingWasRefusedThenNobodyWaits() {
		assertThat(this.refusals.until()).isLessThan(NOW);
	}

	@Test
	void whenRefusedThenTheWaitIsWhatTheAnswerAsks() {
		this.refusals.refused(permit(), this.taken, 20 * SECOND, NOW);
		assertThat(this.refusals.until()).isEqualTo(NOW + 20 * SECOND);
	}

	@Test
	void whenSeveralOfABurstAreRefusedThenTheLongestWaitCounts() {
		Permit first = permit();
		Permit second = permit();
		this.refusals.refused(first, this.taken, 20 * SECOND, NOW);
		this.refusals.refused(second, this.taken, 0, NOW);
		assertThat(this.refusals.until()).isEqualTo(NOW + 20 * SECOND);
	}

	@Test
	void whenRefusedAgainAndAgainThenTheWaitGrowsToAWindow() {
		long[] waits = new long[9];
		for (int i = 0; i < waits.length; i++) {
			this.refusals.refused(permit(), this.taken, 0, NOW + i * WINDOW);
			waits[i] = (this.refusals.until() - NOW - i * WINDOW) / SECOND;
		}
		assertThat(waits).containsExactly(1, 2, 4, 8, 16, 32, 50, 50, 50);
	}

	@Test
	void whenARequestWasAcceptedBetweenThenTheWaitDoesNotGrow() {
		this.refusals.refused(permit(), this.taken, 0, NOW);
		Permit late = permit();
		this.refusals.refused(permit(), this.taken, 0, NOW + WINDOW);
		this.refusals.accepted(late);
		this.refusals.refused(permit(), this.taken, 0, NOW + 2 * WINDOW);
		assertThat(this.refusals.until()).as("an older one tells nothing").isEqualTo(NOW + 2 * WINDOW + 4 * SECOND);
		this.refusals.accepted(permit());
		this.refusals.refused(permit(), this.taken, 0, NOW + 3 * WINDOW);
		assertThat(this.refusals.until()).isEqualTo(NOW + 3 * WINDOW + SECOND);
	}

	private Permit permit() {
		return new Permit(1, ++this.taken, 1, NOW);
	}

}
