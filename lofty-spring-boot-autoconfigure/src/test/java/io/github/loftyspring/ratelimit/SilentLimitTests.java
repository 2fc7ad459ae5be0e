package io.github.loftyspring.ratelimit;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SilentLimit}.
 */
class SilentLimitTests {

	private static final long WINDOW = Duration.ofSeconds(60).toNanos();

	private static final long NOW = 1_000 * WINDOW;

	private final SilentLimit limit = new SilentLimit(WINDOW);

	private long taken;

	@Test
	void whenNothingWasRefusedThenAnyNumberMayGo() {
		assertThat(this.limit.allows(1_000_000, 64, NOW)).isGreaterThan(1_000_000);
		assertThat(this.limit.cap(100)).isEqualTo(100);
	}

	@Test
	void whenABurstWasRefusedThenHalfOfWhatWasAcceptedGoesFreelyAndTheRestOneByOne() {
		refuseBurst(60, 10);
		assertThat(this.limit.cap(100)).isEqualTo(60);
		assertThat(this.limit.allows(0, 0, NOW)).isEqualTo(30);
		assertThat(this.limit.allows(29, 29, NOW)).isOne();
		assertThat(this.limit.allows(30, 1, NOW)).isZero();
		assertThat(this.limit.allows(30, 0, NOW)).isOne();
		assertThat(this.limit.allows(60, 0, NOW)).as("one beyond").isOne();
		assertThat(this.limit.allows(61, 0, NOW)).isZero();
	}

	@Test
	void whenOneThatWentAloneIsRefusedThenTheNumberIsExact() {
		refuseBurst(60, 10);
		this.limit.refused(permit(51), 50, 0, this.taken, NOW);
		assertThat(this.limit.cap(100)).isEqualTo(50);
		assertThat(this.limit.allows(0, 0, NOW)).isEqualTo(50);
		assertThat(this.limit.allows(49, 49, NOW)).isOne();
		assertThat(this.limit.allows(50, 0, NOW)).isZero();
	}

	@Test
	void whenTheNumberIsOldThenOneBeyondItTriesAgain() {
		findExactly(50);
		assertThat(this.limit.allows(50, 0, NOW + 8 * WINDOW - 1)).isZero();
		assertThat(this.limit.allows(50, 1, NOW + 8 * WINDOW)).isZero();
		assertThat(this.limit.allows(50, 0, NOW + 8 * WINDOW)).isOne();
		this.limit.refused(permit(51), 50, 0, this.taken, NOW + 8 * WINDOW);
		assertThat(this.limit.allows(50, 0, NOW + 23 * WINDOW)).as("less often").isZero();
		assertThat(this.limit.allows(50, 0, NOW + 24 * WINDOW)).isOne();
	}

	@Test
	void whenMoreThanTheNumberIsAcceptedInAKnownWindowThenItIsForgotten() {
		findExactly(50);
		this.limit.accepted(permit(50));
		assertThat(this.limit.cap(100)).isEqualTo(50);
		this.limit.accepted(permit(51));
		assertThat(this.limit.cap(100)).isEqualTo(100);
	}

	@Test
	void whenMoreThanTheNumberIsAcceptedInAnUnknownWindowThenItRisesByGrowingSteps() {
		findExactly(50);
		this.limit.acceptedAnywhere(permit(51), 100, this.taken, NOW);
		assertThat(this.limit.cap(100)).isEqualTo(51);
		assertThat(this.limit.allows(51, 0, NOW + WINDOW - 1)).isZero();
		assertThat(this.limit.allows(51, 0, NOW + WINDOW)).isOne();
		this.limit.acceptedAnywhere(permit(52), 100, this.taken, NOW + WINDOW);
		assertThat(this.limit.cap(100)).isEqualTo(53);
		this.limit.acceptedAnywhere(permit(54), 56, this.taken, NOW + 2 * WINDOW);
		assertThat(this.limit.cap(100)).as("the configured limit was reached").isEqualTo(100);
	}

	@Test
	void whenNothingElseWasSentInTheWindowThenARefusalIsNoMatterOfNumbers() {
		this.limit.refused(permit(1), 0, 0, this.taken, NOW);
		assertThat(this.limit.cap(100)).isEqualTo(100);
	}

	private void findExactly(long number) {
		refuseBurst(number + 10, 10);
		this.limit.refused(permit(number + 1), number, 0, this.taken, NOW);
	}

	private void refuseBurst(long accepted, int refused) {
		Permit[] permits = new Permit[refused];
		for (int i = 0; i < refused; i++) {
			permits[i] = permit(accepted + i + 1);
		}
		for (int i = 0; i < refused; i++) {
			this.limit.refused(permits[i], accepted + refused - i - 1, refused - i - 1, this.taken, NOW);
		}
	}

	private Permit permit(long sequence) {
		return new Permit(1, ++this.taken, sequence, NOW);
	}

}
