package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts requests as a server does: in fixed windows of its own clock, with headers that
 * tell about them.
 */
final class WindowCounter {

	private final Map<Long, Integer> accepted = new HashMap<>();

	private final Map<Long, Integer> foreign = new HashMap<>();

	/** Milliseconds of the window that had passed at each refusal. */
	private final Map<Long, List<Long>> refusals = new HashMap<>();

	private final Duration window;

	private final Duration clockOffset;

	private final ResetFormat format;

	private int limit;

	private int toldLimit;

	private boolean tellsDate = true;

	private boolean tellsQuota = true;

	private Runnable onFirstThrottling = () -> {
	};

	private long currentWindow;

	private int count;

	private int throttled;

	WindowCounter(int limit, Duration window, Duration clockOffset, ResetFormat format) {
		this.limit = limit;
		this.toldLimit = limit;
		this.window = window;
		this.clockOffset = clockOffset;
		this.format = format;
	}

	/**
	 * Changes the limit.
	 * @param newLimit requests per window
	 * @param told what the headers tell from now on
	 */
	synchronized void limit(int newLimit, int told) {
		this.limit = newLimit;
		this.toldLimit = told;
	}

	synchronized void tellsDate(boolean tells) {
		this.tellsDate = tells;
	}

	synchronized void tellsQuota(boolean tells) {
		this.tellsQuota = tells;
	}

	synchronized void onFirstThrottling(Runnable action) {
		this.onFirstThrottling = action;
	}

	/**
	 * Counts a request.
	 * @param time the right time
	 * @return the answer
	 */
	synchronized Counted count(Instant time) {
		boolean ok = take(time);
		if (ok) {
			this.accepted.merge(this.currentWindow, 1, Integer::sum);
		}
		else {
			refused(time);
		}
		return new Counted(ok ? 200 : 429, headers(time.plus(this.clockOffset)));
	}

	private void refused(Instant time) {
		this.refusals.computeIfAbsent(this.currentWindow, (number) -> new ArrayList<>())
			.add(this.window.minus(left(time)).toMillis());
		if (++this.throttled == 1) {
			this.onFirstThrottling.run();
		}
	}

	/**
	 * Counts a request of somebody else.
	 * @param time the right time
	 * @return whether it was accepted
	 */
	synchronized boolean countForeign(Instant time) {
		boolean ok = take(time);
		if (ok) {
			this.foreign.merge(this.currentWindow, 1, Integer::sum);
		}
		return ok;
	}

	/**
	 * Returns what the present window has counted.
	 * @return number of requests
	 */
	synchronized int present() {
		return this.count;
	}

	private boolean take(Instant time) {
		long number = number(time);
		if (number != this.currentWindow) {
			this.currentWindow = number;
			this.count = 0;
		}
		boolean ok = this.count < this.limit;
		this.count += ok ? 1 : 0;
		return ok;
	}

	private long number(Instant time) {
		return Math.floorDiv(time.plus(this.clockOffset).toEpochMilli(), this.window.toMillis());
	}

	private Map<String, String> headers(Instant now) {
		Map<String, String> headers = new LinkedHashMap<>();
		if (this.tellsDate) {
			headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
		}
		if (this.tellsQuota) {
			long end = (this.currentWindow + 1) * this.window.toMillis();
			headers.put("X-RateLimit-Limit", String.valueOf(this.toldLimit));
			headers.put("X-RateLimit-Remaining", String.valueOf(Math.max(0, this.toldLimit - this.count)));
			if (this.format != ResetFormat.NONE) {
				headers.put("X-RateLimit-Reset", this.format.write(end, end - now.toEpochMilli()));
			}
		}
		return headers;
	}

	/**
	 * Returns how many requests were throttled.
	 * @return number of requests
	 */
	synchronized int throttled() {
		return this.throttled;
	}

	/**
	 * Returns how many requests were accepted in complete windows.
	 * @param start the right time of the start, in a window that does not count
	 * @param windows number of windows after that one
	 * @return number of requests of each window
	 */
	synchronized List<Integer> accepted(Instant start, int windows) {
		List<Integer> complete = new ArrayList<>();
		for (long number = number(start) + 1; complete.size() < windows; number++) {
			complete.add(this.accepted.getOrDefault(number, 0));
		}
		return complete;
	}

	/**
	 * Returns how many requests, those of somebody else included, were accepted in
	 * complete windows.
	 * @param start the right time of the start, in a window that does not count
	 * @param windows number of windows after that one
	 * @return number of requests of each window
	 */
	synchronized List<Integer> used(Instant start, int windows) {
		List<Integer> used = accepted(start, windows);
		for (int i = 0; i < windows; i++) {
			used.set(i, used.get(i) + this.foreign.getOrDefault(number(start) + 1 + i, 0));
		}
		return used;
	}

	/**
	 * Returns when requests were throttled in complete windows.
	 * @param start the right time of the start, in a window that does not count
	 * @param windows number of windows after that one
	 * @return the place of a window, and when in it, in milliseconds
	 */
	synchronized Map<Integer, List<Long>> refusals(Instant start, int windows) {
		Map<Integer, List<Long>> complete = new LinkedHashMap<>();
		for (int i = 0; i < windows; i++) {
			List<Long> times = this.refusals.get(number(start) + 1 + i);
			if (times != null) {
				complete.put(i, List.copyOf(times));
			}
		}
		return complete;
	}

	/**
	 * Returns how long the present window lasts.
	 * @param time the right time
	 * @return time left
	 */
	Duration left(Instant time) {
		long now = time.plus(this.clockOffset).toEpochMilli();
		return Duration.ofMillis(this.window.toMillis() - Math.floorMod(now, this.window.toMillis()));
	}

	/**
	 * What the server answers.
	 *
	 * @param status the status
	 * @param headers the headers
	 */
	record Counted(int status, Map<String, String> headers) {

	}

}
