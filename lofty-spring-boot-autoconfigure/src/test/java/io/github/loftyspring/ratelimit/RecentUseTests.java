package io.github.loftyspring.ratelimit;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link RecentUse}.
 */
class RecentUseTests {

	private static final long WINDOW = 1_000;

	private final RecentUse recent = new RecentUse(WINDOW);

	@Test
	void whenAWindowHasPassedThenARequestNoLongerWeighs() {
		this.recent.add(2, 10_000);
		this.recent.add(1, 10_500);
		assertThat(this.recent.count(10_999)).isEqualTo(3);
		assertThat(this.recent.count(11_000)).isOne();
		assertThat(this.recent.count(11_500)).isZero();
	}

	@Test
	void whenManyRequestsComeAndGoThenAllAreCounted() {
		for (int i = 0; i < 10_000; i++) {
			this.recent.add(1, 10 * i);
			assertThat(this.recent.count(10 * i)).isEqualTo(Math.min(i + 1, 100));
		}
	}

	@Test
	void whenAskedForExpiryThenItIsWhenThatPlaceBecomesFree() {
		this.recent.add(1, 10_000);
		this.recent.add(1, 10_300);
		assertThat(this.recent.expiry(0, 10_400)).isEqualTo(11_000);
		assertThat(this.recent.expiry(1, 10_400)).isEqualTo(11_300);
		assertThat(this.recent.expiry(2, 10_400)).as("nothing is known").isEqualTo(11_400);
		assertThat(this.recent.expiry(0, 11_000)).isEqualTo(11_300);
	}

	@Test
	void whenClearedThenNothingWeighs() {
		this.recent.add(5, 10_000);
		this.recent.clear();
		assertThat(this.recent.count(10_000)).isZero();
	}

}
