package io.github.loftyspring.samples.leadexport.progress;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ProgressDisplay}, {@link ProgressLine} and {@link AccountProgress}.
 */
class ProgressDisplayTests {

	private static final Instant START = Instant.parse("2026-11-25T06:00:00Z");

	private Instant now = START;

	private @Nullable RateLimitSnapshot quota = new RateLimitSnapshot(100, 12, START.plusSeconds(40));

	private final AccountProgress ada = new AccountProgress("ada", () -> this.now);

	private final ByteArrayOutputStream out = new ByteArrayOutputStream();

	@Test
	void whenNothingWasReadThenTheAccountIsStarting() {
		assertThat(line()).isEqualTo("ada  0 leads  starting");
	}

	@Test
	void whenLeadsAreReadThenRateAndTimeLeftAreThoseOfThisProcess() {
		this.ada.started(50_000);
		this.ada.read(90_000, 200_000L);
		this.now = START.plusSeconds(20);
		assertThat(line()).isEqualTo("ada   45 %  90,000 of 200,000 leads  2,000 leads/s  55 s left  quota 12 of 100");
	}

	@Test
	void whenLessThanALeadASecondIsReadThenTheTimeLeftIsInHours() {
		this.ada.started(0);
		this.ada.read(100, 20_000L);
		this.now = START.plusSeconds(60);
		assertThat(line()).isEqualTo("ada    0 %  100 of 20,000 leads  2 leads/s  3 h 19 min left  quota 12 of 100");
	}

	@Test
	void whenTheQuotaIsUsedUpThenTheWaitIsTold() {
		this.ada.started(0);
		this.ada.read(1_000, 2_000L);
		this.quota = new RateLimitSnapshot(100, 0, START.plusSeconds(40));
		this.now = START.plusSeconds(28);
		this.ada.asked();
		assertThat(line()).endsWith("quota 0 of 100");
		this.now = START.plusMillis(28_600);
		assertThat(line())
			.isEqualTo("ada   50 %  1,000 of 2,000 leads  35 leads/s  41 s left  waiting 12 s for the quota");
	}

	@Test
	void whenTheRestOfTheWindowIsLeftToOtherAccountsThenTheWaitIsToldToo() {
		this.ada.started(0);
		this.ada.asked();
		this.quota = new RateLimitSnapshot(100, 15, START.plusSeconds(5));
		this.now = START.plusSeconds(1);
		assertThat(line()).isEqualTo("ada  0 leads  0 leads/s  waiting 4 s for the quota");
		this.quota = new RateLimitSnapshot(100, 16, START.plusSeconds(5));
		assertThat(line()).isEqualTo("ada  0 leads  0 leads/s  quota 16 of 100");
	}

	@Test
	void whenTheEndOfTheWindowIsNotKnownThenTheWaitIsToldWithoutIt() {
		this.ada.started(0);
		this.ada.asked();
		this.quota = new RateLimitSnapshot(100, 0, null);
		this.now = START.plusSeconds(2);
		assertThat(line()).isEqualTo("ada  0 leads  0 leads/s  waiting for the quota");
	}

	@Test
	void whenTheQuotaIsNotFollowedThenItIsLeftOut() {
		this.quota = null;
		this.ada.started(0);
		this.now = START.plusSeconds(1);
		assertThat(line()).isEqualTo("ada  0 leads  0 leads/s");
	}

	@Test
	void whenAnAccountEndsThenTheLineSaysHow() {
		this.ada.started(0);
		this.ada.read(2_000, 2_000L);
		this.ada.ended(true);
		assertThat(line()).isEqualTo("ada  100 %  2,000 of 2,000 leads  done");
		this.ada.ended(false);
		assertThat(line()).isEqualTo("ada  100 %  2,000 of 2,000 leads  stopped");
	}

	@Test
	void whenTheTerminalIsOneThenAllLinesAreDrawnOverThoseBefore() {
		ProgressDisplay display = display(ProgressStyle.BAR, new AccountProgress("joan", () -> this.now));
		this.ada.started(0);
		this.ada.read(500, 2_000L);
		this.ada.ended(false);
		display.show();
		String first = shown();
		display.show();
		assertThat(first).isEqualTo("\r\u001B[?7lada  [#####---------------]   25 %  500 of 2,000 leads  stopped"
				+ "\u001B[K\u001B[?7h\n\r\u001B[?7ljoan  [--------------------]  0 leads  starting\u001B[K\u001B[?7h\n");
		assertThat(shown()).isEqualTo(first + "\u001B[2A" + first);
	}

	@Test
	void whenProgressIsNotWantedThenNothingIsShown() {
		display(ProgressStyle.NONE).close();
		assertThat(shown()).isEmpty();
	}

	@Test
	void whenTheDisplayEndsThenItShowsTheLastState() {
		display(ProgressStyle.LINES).close();
		assertThat(shown()).isEqualTo("ada  0 leads  starting" + System.lineSeparator());
	}

	private String line() {
		return new ProgressLine(this.now, this.quota, false).of(this.ada);
	}

	private ProgressDisplay display(ProgressStyle style, AccountProgress... more) {
		List<AccountProgress> accounts = (more.length > 0) ? List.of(this.ada, more[0]) : List.of(this.ada);
		return new ProgressDisplay(style, accounts, () -> this.quota, () -> this.now,
				new PrintStream(this.out, true, StandardCharsets.UTF_8));
	}

	private String shown() {
		return this.out.toString(StandardCharsets.UTF_8);
	}

}
