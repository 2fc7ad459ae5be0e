package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.function.LongPredicate;

/**
 * A server with a quota, in virtual time: counts requests in windows and tells about them
 * in one of many ways. Times are the right ones in nanoseconds since the epoch; the
 * server's own clock may differ.
 */
final class SimulatedServer {

	private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

	private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

	private final long length;

	private final Random random;

	private final List<Window> windows = new ArrayList<>();

	private Opening opening = Opening.BY_THE_CLOCK;

	private Reset reset = Reset.EPOCH_SECONDS;

	private Rounding rounding = Rounding.DOWN;

	private long phase;

	private long clockAhead;

	private long jitter;

	private int limit;

	private int changeAtWindow = -1;

	private int changeAfter;

	private int changedLimit;

	private boolean tellsDate = true;

	private boolean tellsPolicy;

	private LongPredicate silent = (window) -> false;

	SimulatedServer(int limit, Duration window, Random random) {
		this.limit = limit;
		this.length = window.toNanos();
		this.random = random;
	}

	SimulatedServer opens(Opening newOpening) {
		this.opening = newOpening;
		return this;
	}

	/**
	 * Moves the windows that follow the clock.
	 * @param later by how much they begin later than multiples of their length
	 * @return this
	 */
	SimulatedServer phase(Duration later) {
		this.phase = later.toNanos();
		return this;
	}

	SimulatedServer tells(Reset newReset, Rounding newRounding) {
		this.reset = newReset;
		this.rounding = newRounding;
		return this;
	}

	SimulatedServer clockAhead(Duration ahead) {
		this.clockAhead = ahead.toNanos();
		return this;
	}

	/**
	 * Lets each answer tell another end.
	 * @param most by how much it is wrong at most, in either direction
	 * @return this
	 */
	SimulatedServer jitter(Duration most) {
		this.jitter = most.toNanos();
		return this;
	}

	SimulatedServer tellsDate(boolean tells) {
		this.tellsDate = tells;
		return this;
	}

	SimulatedServer tellsPolicy() {
		this.tellsPolicy = true;
		return this;
	}

	/**
	 * Leaves the headers out.
	 * @param inWindow tells by the number of the window whether they are left out
	 * @return this
	 */
	SimulatedServer isSilent(LongPredicate inWindow) {
		this.silent = inWindow;
		return this;
	}

	/**
	 * Changes the limit amid a window.
	 * @param window number of the window
	 * @param requests requests of that window that the old limit still holds for
	 * @param newLimit requests per window from then on
	 * @return this
	 */
	SimulatedServer changeLimit(int window, int requests, int newLimit) {
		this.changeAtWindow = window;
		this.changeAfter = requests;
		this.changedLimit = newLimit;
		return this;
	}

	/**
	 * Counts a request.
	 * @param now the time
	 * @return the answer
	 */
	WindowCounter.Counted count(long now) {
		Window window = windowAt(now);
		if (this.windows.size() == this.changeAtWindow + 1 && window.used() == this.changeAfter) {
			this.limit = this.changedLimit;
		}
		boolean ok = window.accepted + window.foreign < this.limit;
		if (ok) {
			window.accepted++;
		}
		else {
			window.throttled++;
		}
		if (window.firstAt == 0) {
			window.firstAt = now;
		}
		return new WindowCounter.Counted(ok ? 200 : 429, headers(window, now));
	}

	/**
	 * Counts a request of somebody else.
	 * @param now the time
	 */
	void countForeign(long now) {
		Window window = windowAt(now);
		if (window.accepted + window.foreign < this.limit) {
			window.foreign++;
		}
	}

	private Window windowAt(long now) {
		Window last = this.windows.isEmpty() ? null : this.windows.get(this.windows.size() - 1);
		if (last != null && now < last.start + this.length) {
			return last;
		}
		long start = now;
		if (this.opening == Opening.BY_THE_CLOCK) {
			long server = now + this.clockAhead - this.phase;
			start = now - Math.floorMod(server, this.length);
		}
		Window opened = new Window(start, (last != null) ? last.start + this.length : start, this.limit);
		this.windows.add(opened);
		return opened;
	}

	private Map<String, String> headers(Window window, long now) {
		Map<String, String> headers = new LinkedHashMap<>();
		long server = now + this.clockAhead;
		if (this.tellsDate) {
			headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME
				.format(Instant.ofEpochSecond(Math.floorDiv(server, SECOND)).atOffset(ZoneOffset.UTC)));
		}
		if (this.silent.test(this.windows.size() - 1L)) {
			return headers;
		}
		headers.put("X-RateLimit-Limit", String.valueOf(this.limit));
		headers.put("X-RateLimit-Remaining",
				String.valueOf(Math.max(0, this.limit - window.accepted - window.foreign)));
		if (this.tellsPolicy) {
			headers.put("RateLimit-Policy", this.limit + ";w=" + this.length / SECOND);
		}
		long end = window.start + this.length;
		if (this.jitter > 0) {
			end += this.random.nextLong(-this.jitter, this.jitter + 1);
		}
		switch (this.reset) {
			case EPOCH_SECONDS -> headers.put("X-RateLimit-Reset", round(end + this.clockAhead, SECOND));
			case EPOCH_MILLIS -> headers.put("X-RateLimit-Reset", round(end + this.clockAhead, MILLI));
			case SECONDS_LEFT -> headers.put("X-RateLimit-Reset", round(Math.max(0, end - now), SECOND));
			case MILLIS_LEFT -> headers.put("X-RateLimit-Reset", round(Math.max(0, end - now), MILLI));
			case NONE -> {
			}
		}
		return headers;
	}

	private String round(long nanos, long unit) {
		return String.valueOf(switch (this.rounding) {
			case UP -> Math.floorDiv(nanos + unit - 1, unit);
			case DOWN -> Math.floorDiv(nanos, unit);
			case NEAREST -> Math.floorDiv(nanos + unit / 2, unit);
		});
	}

	/**
	 * Returns the windows that have had a request, oldest first.
	 * @return the windows
	 */
	List<Window> windows() {
		return this.windows;
	}

	/**
	 * When a window begins.
	 */
	enum Opening {

		BY_THE_CLOCK,

		/** With the first request after the last one ended. */
		BY_THE_FIRST_REQUEST

	}

	/**
	 * How the end is told.
	 */
	enum Reset {

		EPOCH_SECONDS, EPOCH_MILLIS, SECONDS_LEFT, MILLIS_LEFT, NONE

	}

	/**
	 * How the end is rounded.
	 */
	enum Rounding {

		UP, DOWN, NEAREST

	}

	/**
	 * What one window came to.
	 */
	static final class Window {

		private final long start;

		private final long previousEnd;

		private final int limit;

		private long firstAt;

		private int accepted;

		private int foreign;

		private int throttled;

		Window(long start, long previousEnd, int limit) {
			this.start = start;
			this.previousEnd = previousEnd;
			this.limit = limit;
		}

		int accepted() {
			return this.accepted;
		}

		int used() {
			return this.accepted + this.foreign;
		}

		int throttled() {
			return this.throttled;
		}

		/**
		 * Returns the limit when the window opened.
		 * @return requests
		 */
		int limit() {
			return this.limit;
		}

		/**
		 * Returns how long the quota lay idle, since this window could have been used.
		 * @return time from the end of the window before to the first request
		 */
		Duration late() {
			return Duration.ofNanos(this.firstAt - this.previousEnd);
		}

	}

}
