package io.github.loftyspring.samples.leadexport.progress;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * Shows the progress of all accounts from time to time, and at the end.
 */
public final class ProgressDisplay implements AutoCloseable {

	private static final int REDRAW_MILLIS = 200;

	private static final int LINES_MILLIS = 5_000;

	private final ProgressStyle style;

	private final List<AccountProgress> accounts;

	private final Supplier<@Nullable RateLimitSnapshot> quota;

	private final InstantSource clock;

	private final PrintStream out;

	private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor((task) -> {
		Thread thread = new Thread(task, "progress");
		thread.setDaemon(true);
		return thread;
	});

	private boolean drawn;

	/**
	 * Creates a display.
	 * @param style how to show progress
	 * @param accounts the accounts, one line each
	 * @param quota the quota, {@code null} if it is not followed
	 * @param clock tells the time
	 * @param out where to show it
	 */
	public ProgressDisplay(ProgressStyle style, List<AccountProgress> accounts,
			Supplier<@Nullable RateLimitSnapshot> quota, InstantSource clock, PrintStream out) {
		this.style = style;
		this.accounts = List.copyOf(accounts);
		this.quota = quota;
		this.clock = clock;
		this.out = out;
	}

	/**
	 * Begins to show progress.
	 */
	public void start() {
		int millis = (this.style == ProgressStyle.BAR) ? REDRAW_MILLIS : LINES_MILLIS;
		this.timer.scheduleWithFixedDelay(this::show, millis, millis, TimeUnit.MILLISECONDS);
	}

	/**
	 * Shows progress now.
	 */
	synchronized void show() {
		ProgressLine line = new ProgressLine(this.clock.instant(), this.quota.get(), this.style == ProgressStyle.BAR);
		switch (this.style) {
			case BAR -> draw(line);
			case LINES -> this.accounts.forEach((account) -> this.out.println(line.of(account)));
			case NONE -> {
			}
		}
		this.out.flush();
	}

	/**
	 * A line that is too long for the terminal is cut instead of wrapped, since a wrapped
	 * one could not be drawn over.
	 */
	private void draw(ProgressLine line) {
		StringBuilder text = new StringBuilder();
		if (this.drawn) {
			text.append("\u001B[").append(this.accounts.size()).append('A');
		}
		for (AccountProgress account : this.accounts) {
			text.append("\r\u001B[?7l").append(line.of(account)).append("\u001B[K\u001B[?7h\n");
		}
		this.out.print(text);
		this.drawn = true;
	}

	/**
	 * Shows the last state and stops.
	 */
	@Override
	public void close() {
		this.timer.shutdownNow();
		show();
	}

}
