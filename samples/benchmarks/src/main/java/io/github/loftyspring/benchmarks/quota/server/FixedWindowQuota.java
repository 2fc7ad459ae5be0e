package io.github.loftyspring.benchmarks.quota.server;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One quota, counted in fixed windows of the server's own clock. The window in which it
 * is opened is not measured.
 */
final class FixedWindowQuota {

	private final QuotaRules rules;

	private final long firstWindow;

	private long window;

	private int count;

	private int accepted;

	private int throttled;

	private int foreign;

	FixedWindowQuota(QuotaRules rules, Instant opened) {
		this.rules = rules;
		this.window = windowAt(opened);
		this.firstWindow = this.window + 1;
	}

	/**
	 * Counts a request.
	 * @param time the right time
	 * @return the answer
	 */
	synchronized Answer count(Instant time) {
		boolean ok = take(time);
		if (isMeasured()) {
			this.accepted += ok ? 1 : 0;
			this.throttled += ok ? 0 : 1;
		}
		return new Answer(ok ? 200 : 429, headers(serverTime(time)));
	}

	/**
	 * Counts a request of somebody else.
	 * @param time the right time
	 */
	synchronized void countForeign(Instant time) {
		if (take(time) && isMeasured()) {
			this.foreign++;
		}
	}

	private boolean take(Instant time) {
		long number = windowAt(time);
		if (number != this.window) {
			this.window = number;
			this.count = 0;
		}
		boolean ok = this.count < limit(this.window);
		this.count += ok ? 1 : 0;
		return ok;
	}

	private boolean isMeasured() {
		long index = this.window - this.firstWindow;
		return index >= 0 && index < this.rules.windows();
	}

	private int limit(long number) {
		boolean later = number - this.firstWindow >= (this.rules.windows() + 1) / 2;
		return later ? this.rules.laterLimit() : this.rules.limit();
	}

	private Map<String, String> headers(Instant now) {
		int limit = limit(this.window);
		long reset = (this.window + 1) * this.rules.windowMillis() / 1000;
		Map<String, String> headers = new LinkedHashMap<>();
		headers.put("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
		headers.put("X-RateLimit-Limit", String.valueOf(limit));
		headers.put("X-RateLimit-Remaining", String.valueOf(limit - this.count));
		headers.put("X-RateLimit-Reset", String.valueOf(reset));
		return headers;
	}

	/**
	 * Returns how long it takes until the first measured window begins.
	 * @param time the right time
	 * @return time left
	 */
	Duration untilFirstWindow(Instant time) {
		long start = this.firstWindow * this.rules.windowMillis();
		return Duration.between(serverTime(time), Instant.ofEpochMilli(start));
	}

	synchronized QuotaReport report() {
		int granted = 0;
		for (int i = 0; i < this.rules.windows(); i++) {
			granted += limit(this.firstWindow + i);
		}
		return new QuotaReport(granted, this.accepted, this.throttled, this.foreign);
	}

	private long windowAt(Instant time) {
		return Math.floorDiv(serverTime(time).toEpochMilli(), this.rules.windowMillis());
	}

	private Instant serverTime(Instant time) {
		return time.plusMillis(this.rules.clockAheadMillis());
	}

	/**
	 * What the server answers.
	 *
	 * @param status the status
	 * @param headers the headers
	 */
	record Answer(int status, Map<String, String> headers) {

	}

}
