package io.github.loftyspring.sandbox.quota;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.sandbox.setting.Setting;

/**
 * Counts requests in fixed windows, for each application its own, and for the AI
 * operations a second one.
 *
 * @since 0.1.0
 */
public final class Quota {

	private static final int HISTORY = 10_000;

	private final InstantSource clock;

	private final Setting<QuotaSettings> settings;

	private final Map<WindowKey, FixedWindow> windows = new LinkedHashMap<>();

	private final Deque<WindowCount> history = new ArrayDeque<>();

	private long refusedRequests;

	/**
	 * Creates a quota.
	 * @param clock the server's clock
	 * @param settings how requests are limited, changeable while it is used
	 */
	public Quota(InstantSource clock, Setting<QuotaSettings> settings) {
		this.clock = clock;
		this.settings = settings;
	}

	/**
	 * Counts a request. One to an AI operation counts in both windows, and is told of the
	 * lower limit, or of the one that refused it.
	 * @param application who sent it
	 * @param ai whether it goes to an AI operation
	 * @return whether it is let through
	 */
	public synchronized QuotaDecision take(String application, boolean ai) {
		QuotaSettings current = this.settings.get();
		Instant now = this.clock.instant();
		FixedWindow all = window(new WindowKey(application, false), now, current);
		if (!ai) {
			return decide(all, all.hasRoom(current.limit()), current.announcedLimit());
		}
		FixedWindow lower = window(new WindowKey(application, true), now, current);
		if (!all.hasRoom(current.limit())) {
			return decide(all, false, current.announcedLimit());
		}
		QuotaDecision decision = decide(lower, lower.hasRoom(current.aiLimit()), current.aiLimit());
		if (decision.accepted()) {
			all.accept();
		}
		return decision;
	}

	private QuotaDecision decide(FixedWindow window, boolean room, int announced) {
		if (room) {
			window.accept();
		}
		else {
			window.refuse();
			this.refusedRequests++;
		}
		return new QuotaDecision(room, announced, room ? Math.max(announced - window.accepted(), 0) : 0, window.end());
	}

	private FixedWindow window(WindowKey key, Instant now, QuotaSettings current) {
		FixedWindow window = this.windows.get(key);
		if (window == null || !window.contains(now) || !window.hasLength(current.window())) {
			if (window != null) {
				remember(window.count(key.application(), key.ai()));
			}
			window = FixedWindow.at(now, current);
			this.windows.put(key, window);
		}
		return window;
	}

	private void remember(WindowCount count) {
		if (this.history.size() == HISTORY) {
			this.history.removeFirst();
		}
		this.history.addLast(count);
	}

	/**
	 * Returns what was counted, past windows first.
	 * @return the windows in which there were requests
	 */
	public synchronized List<WindowCount> counts() {
		List<WindowCount> counts = new ArrayList<>(this.history);
		this.windows.forEach((key, window) -> counts.add(window.count(key.application(), key.ai())));
		return counts;
	}

	/**
	 * Returns the number of requests answered 429.
	 * @return the number
	 */
	public synchronized long refusedRequests() {
		return this.refusedRequests;
	}

	/**
	 * Starts counting anew.
	 */
	public synchronized void reset() {
		this.windows.clear();
		this.history.clear();
		this.refusedRequests = 0;
	}

	private record WindowKey(String application, boolean ai) {
	}

}
