package io.github.loftyspring.samples.leadexport.list;

import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LeadIds}.
 */
class LeadIdsTests {

	private final LeadIds ids = new LeadIds();

	@Test
	void whenAnIdIsAddedAgainThenItIsNotNew() {
		assertThat(LongStream.range(0, 100_000).map((index) -> 1_100_000_000_000_007L + index * 41))
			.allMatch(this.ids::add);
		assertThat(this.ids.size()).isEqualTo(100_000);
		assertThat(LongStream.range(0, 100_000).map((index) -> 1_100_000_000_000_007L + index * 41))
			.noneMatch(this.ids::add)
			.allMatch(this.ids::contains);
		assertThat(this.ids.contains(1_100_000_000_000_008L)).isFalse();
		assertThat(this.ids.size()).isEqualTo(100_000);
	}

	@Test
	void whenIdsAreNegativeOrLargeThenTheyAreKeptApart() {
		assertThat(LongStream.of(-1, 1, Long.MIN_VALUE, Long.MAX_VALUE)).allMatch(this.ids::add);
		assertThat(this.ids.size()).isEqualTo(4);
	}

	@Test
	void whenTheIdIsZeroThenItIsRefused() {
		assertThat(this.ids.contains(0)).isFalse();
		assertThatIllegalArgumentException().isThrownBy(() -> this.ids.add(0)).withMessage("'id' must not be zero");
	}

}
