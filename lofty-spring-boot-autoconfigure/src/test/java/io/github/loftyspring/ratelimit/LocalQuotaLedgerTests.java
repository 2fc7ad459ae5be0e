package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LocalQuotaLedger}.
 */
class LocalQuotaLedgerTests {

	private static final long NOW = MonotonicClock.toNanos(Instant.parse("2026-03-01T10:00:00Z"));

	private final LocalQuotaLedger ledger = new LocalQuotaLedger(100, Duration.ofSeconds(60).toNanos(), () -> 0);

	@Test
	void whenNothingIsKnownThenNoWaitIsExpected() {
		assertThat(this.ledger.estimateWait(0, NOW)).isZero();
	}

}
