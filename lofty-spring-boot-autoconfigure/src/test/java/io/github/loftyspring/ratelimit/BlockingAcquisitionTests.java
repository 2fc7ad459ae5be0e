package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BlockingAcquisition}.
 */
class BlockingAcquisitionTests {

	private final PermitQueue queue = new PermitQueue(new ApplicationQuota(
			new LocalQuotaLedger(RateLimitSettings.defaults(), () -> 0, new IgnoredHeaders(), null),
			new EndpointWindows(List.of(), (limit) -> {
				throw new IllegalStateException("No endpoint has a limit of its own");
			}), new AccountShares(RateLimitSettings.defaults())), MonotonicClock.system(), Schedulers.parallel());

	@AfterEach
	void stop() {
		this.queue.close();
	}

	@Test
	void whenThePermitIsGrantedThenItIsSpent() {
		BlockingAcquisition acquisition = acquire();
		assertThat(acquisition.await()).isTrue();
		assertThat(this.queue.snapshot().remaining()).isEqualTo(99);
	}

	@Test
	void whenTheThreadIsInterruptedWhenThePermitComesThenItIsGivenBack() {
		BlockingAcquisition acquisition = acquire();
		Thread.currentThread().interrupt();
		assertThat(acquisition.await()).isFalse();
		assertThat(Thread.interrupted()).isTrue();
		assertThat(this.queue.snapshot().remaining()).isEqualTo(100);
	}

	private BlockingAcquisition acquire() {
		BlockingAcquisition acquisition = new BlockingAcquisition(this.queue);
		this.queue.take(PermitRequest.of(1), Duration.ofSeconds(5).toNanos()).subscribe(acquisition);
		return acquisition;
	}

}
