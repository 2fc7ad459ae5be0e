package io.github.loftyspring.auth;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RenewalBackoff}.
 */
class RenewalBackoffTests {

	private final RenewalBackoff backoff = new RenewalBackoff(() -> 0.5);

	@Test
	void whenNothingFailedThenAttemptsAreAllowed() {
		assertThat(this.backoff.allows(0)).isTrue();
	}

	@Test
	void pausesGrowUpToAMinute() {
		long now = 0;
		for (long pause : new long[] { 10_000, 20_000, 40_000, 60_000, 60_000 }) {
			this.backoff.failed(now, 720_000, null);
			assertThat(this.backoff.allows(now + pause - 1)).isFalse();
			assertThat(this.backoff.allows(now + pause)).isTrue();
			now += pause;
		}
	}

	@Test
	void whenLittleLifeIsLeftThenTheFirstPauseIsShort() {
		this.backoff.failed(0, 1000, null);
		assertThat(this.backoff.allows(99)).isFalse();
		assertThat(this.backoff.allows(100)).isTrue();
	}

	@Test
	void whenTheServerAsksForALongerPauseThenItIsKept() {
		this.backoff.failed(0, 1000, Duration.ofSeconds(7));
		assertThat(this.backoff.allows(6999)).isFalse();
		assertThat(this.backoff.allows(7000)).isTrue();
	}

	@Test
	void whenItSucceededThenPausesStartAnew() {
		this.backoff.failed(0, 720_000, null);
		this.backoff.failed(10_000, 720_000, null);
		this.backoff.succeeded();
		assertThat(this.backoff.allows(0)).isTrue();
		this.backoff.failed(0, 720_000, null);
		assertThat(this.backoff.allows(10_000)).isTrue();
	}

	@Test
	void pausesDifferByAQuarter() {
		RenewalBackoff shortest = new RenewalBackoff(() -> 0);
		shortest.failed(0, 720_000, null);
		assertThat(shortest.allows(7500)).isTrue();
		RenewalBackoff longest = new RenewalBackoff(() -> 1);
		longest.failed(0, 720_000, null);
		assertThat(longest.allows(12_499)).isFalse();
	}

}
