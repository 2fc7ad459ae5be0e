package io.github.loftyspring.webhook;

import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link MemoryWebhookDeduplicator}.
 */
class MemoryWebhookDeduplicatorTests {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final TestClock clock = new TestClock();

	private final MemoryWebhookDeduplicator deduplicator = new MemoryWebhookDeduplicator(this.clock, 3);

	@Test
	void whenAKeyComesAgainWithinTheWindowThenItIsNotNew() {
		assertThat(remember("a")).isTrue();
		this.clock.advance(WINDOW.minusMillis(1));
		assertThat(remember("a")).isFalse();
		assertThat(remember("b")).isTrue();
	}

	@Test
	void whenTheWindowHasEndedThenAKeyIsNewAgainAndTakesNoMemory() {
		remember("a");
		remember("b");
		this.clock.advance(WINDOW);
		assertThat(remember("a")).isTrue();
		assertThat(this.deduplicator.size()).isEqualTo(1);
	}

	@Test
	void whenTheMemoryIsFullThenTheOldestKeyIsForgotten() {
		remember("a");
		remember("b");
		remember("c");
		remember("d");
		assertThat(this.deduplicator.size()).isEqualTo(3);
		assertThat(remember("b")).isFalse();
		assertThat(remember("a")).isTrue();
	}

	@Test
	void whenAKeyIsForgottenThenItIsNew() {
		remember("a");
		this.deduplicator.forget("a");
		this.deduplicator.forget("unknown");
		assertThat(remember("a")).isTrue();
	}

	@Test
	void whenTheClockIsSetBackThenKeysAreRememberedForLonger() {
		remember("a");
		this.clock.advance(Duration.ofHours(-1));
		assertThat(remember("a")).isFalse();
	}

	@Test
	void whenThereIsNoCapacityThenRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new MemoryWebhookDeduplicator(this.clock, 0))
			.withMessage("'capacity' must be at least 1");
	}

	private boolean remember(String key) {
		return this.deduplicator.remember(key, WINDOW);
	}

}
