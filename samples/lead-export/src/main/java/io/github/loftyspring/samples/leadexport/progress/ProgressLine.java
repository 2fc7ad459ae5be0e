package io.github.loftyspring.samples.leadexport.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.StringJoiner;

import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * One line about one account.
 *
 * @param now the time
 * @param quota the quota, if it is followed
 * @param bar whether to draw a bar
 */
record ProgressLine(Instant now, @Nullable RateLimitSnapshot quota, boolean bar) {

	private static final int BAR_LENGTH = 20;

	/** An account that had its share of a window leaves up to so much to the others. */
	private static final double LEFT_TO_OTHERS = 0.15;

	/** Answers take less unless the call waits for the quota, or Lofty is slow. */
	private static final Duration WAIT = Duration.ofMillis(500);

	String of(AccountProgress progress) {
		AccountProgress.State state = progress.state();
		StringJoiner line = new StringJoiner("  ");
		line.add(progress.label());
		if (this.bar) {
			line.add(bar(state));
		}
		line.add(amount(state));
		switch (state.phase()) {
			case WAITING -> line.add("starting");
			case READING -> reading(state, line);
			case DONE -> line.add("done");
			case STOPPED -> line.add("stopped");
		}
		return line.toString();
	}

	private void reading(AccountProgress.State state, StringJoiner line) {
		double perSecond = perSecond(state);
		boolean waits = this.quota != null && waits(state, this.quota);
		Duration wait = waits ? untilReset(this.quota) : Duration.ZERO;
		line.add(String.format(Locale.ROOT, "%,.0f leads/s", perSecond));
		if (state.total() != null && perSecond > 0) {
			long seconds = (long) Math.ceil((state.total() - state.read()) / perSecond);
			line.add(text(wait.plusSeconds(seconds)) + " left");
		}
		if (waits) {
			line.add(wait.isZero() ? "waiting for the quota" : "waiting " + text(wait) + " for the quota");
		}
		else if (this.quota != null) {
			line.add(String.format(Locale.ROOT, "quota %,d of %,d", this.quota.remaining(), this.quota.limit()));
		}
	}

	private boolean waits(AccountProgress.State state, RateLimitSnapshot quota) {
		return quota.remaining() <= LEFT_TO_OTHERS * quota.limit() && state.askedAt() != null
				&& state.askedAt().plus(WAIT).isBefore(this.now);
	}

	private Duration untilReset(@Nullable RateLimitSnapshot quota) {
		if (quota == null || quota.resetAt() == null || !quota.resetAt().isAfter(this.now)) {
			return Duration.ZERO;
		}
		return Duration.ofSeconds(Duration.between(this.now, quota.resetAt()).plusMillis(999).toSeconds());
	}

	private double perSecond(AccountProgress.State state) {
		if (state.startedAt() == null) {
			return 0;
		}
		long millis = Duration.between(state.startedAt(), this.now).toMillis();
		return (millis > 0) ? 1000.0 * (state.read() - state.before()) / millis : 0;
	}

	private static String amount(AccountProgress.State state) {
		if (state.total() == null) {
			return String.format(Locale.ROOT, "%,d leads", state.read());
		}
		return String.format(Locale.ROOT, "%3d %%  %,d of %,d leads", percent(state, state.total()), state.read(),
				state.total());
	}

	private static String bar(AccountProgress.State state) {
		long percent = (state.total() != null) ? percent(state, state.total()) : 0;
		int filled = (int) (percent * BAR_LENGTH / 100);
		return "[" + "#".repeat(filled) + "-".repeat(BAR_LENGTH - filled) + "]";
	}

	/**
	 * Leads that were deleted meanwhile may make the rest of the list shorter than what
	 * was read.
	 */
	private static long percent(AccountProgress.State state, long total) {
		return (total > 0) ? Math.min(100, 100 * state.read() / total) : 100;
	}

	private static String text(Duration duration) {
		if (duration.toHours() > 0) {
			return "%d h %d min".formatted(duration.toHours(), duration.toMinutesPart());
		}
		return (duration.toMinutes() > 0) ? "%d min %d s".formatted(duration.toMinutes(), duration.toSecondsPart())
				: duration.toSeconds() + " s";
	}

}
