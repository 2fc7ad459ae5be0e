package io.github.loftyspring.ratelimit;

import java.time.Instant;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Keeps a part of each window for calls that come late in it.
 * <p>
 * Background calls leave a share to interactive ones. And an account whose interactive
 * calls have used its fair share, which is the limit divided by the accounts of the last
 * windows, leaves what the others, each within its fair share, are likely to ask for yet:
 * the most that they asked for in one of the last windows and a quarter, at most 15 % of
 * the limit. That part is free for everyone in the last fortieth of the window. While
 * there is one account alone, nothing is kept.
 */
final class AccountShares {

	private static final int HISTORY = 5;

	private static final double LARGEST_PART = 0.15;

	private static final double MARGIN = 1.25;

	/** What is kept is free in the last of so many parts of a window. */
	private static final int PARTS = 40;

	private final double interactiveShare;

	private final long windowLength;

	private final Map<Object, Use> accounts = new HashMap<>();

	/** What accounts within their fair share asked for in the last windows. */
	private final int[] history = new int[HISTORY];

	private int windows;

	/** The one account while there is no other. */
	private @Nullable Object only;

	private boolean counting;

	/** When the counted window ends, local nanoseconds. */
	private long end = Long.MIN_VALUE;

	private int fairShare = Integer.MAX_VALUE;

	private int askedFairly;

	private int usedInteractively;

	/**
	 * Creates an account of nothing.
	 * @param settings the share of a window that background calls leave to interactive
	 * ones, and the window's length
	 */
	AccountShares(RateLimitSettings settings) {
		this.interactiveShare = settings.interactiveShare();
		this.windowLength = settings.window().toNanos();
	}

	/**
	 * Decides whether what is left is kept for others.
	 * @param request what is asked for
	 * @param ledger the quota
	 * @param now local nanoseconds
	 * @return what stands in the way, or {@code null} if nothing does
	 */
	ApplicationQuota.@Nullable Wait check(PermitRequest request, QuotaLedger ledger, long now) {
		if (!this.counting && !joins(request)) {
			return null;
		}
		RateLimitSnapshot state = ledger.snapshot(now);
		follow(state, now);
		int left = state.remaining() - request.requests();
		if (request.isBackground() && left < keptForInteractive(state.limit())) {
			return new ApplicationQuota.Wait(Math.max(this.end, now + this.windowLength / PARTS),
					ApplicationQuota.Obstacle.PRIORITY);
		}
		long free = this.end - this.windowLength / PARTS;
		if (state.resetAt() != null && now < free && left < keptForOthers(request, state.limit())) {
			return new ApplicationQuota.Wait(free, ApplicationQuota.Obstacle.ACCOUNT);
		}
		return null;
	}

	/**
	 * Whether from now on there is something to count.
	 */
	private boolean joins(PermitRequest request) {
		if (this.only == null) {
			this.only = request.account();
		}
		this.counting = request.isBackground() || !this.only.equals(request.account());
		if (this.counting) {
			this.accounts.put(this.only, new Use());
			this.accounts.computeIfAbsent(request.account(), (account) -> new Use());
			this.end = Long.MIN_VALUE;
		}
		return this.counting;
	}

	private void follow(RateLimitSnapshot state, long now) {
		Instant resetAt = state.resetAt();
		long told = (resetAt != null) ? MonotonicClock.toNanos(resetAt) : now + this.windowLength;
		if (now < this.end) {
			this.end = (resetAt != null && told > now) ? told : this.end;
		}
		else if (told > now) {
			this.end = told;
			begin(state.limit());
		}
	}

	private void begin(int limit) {
		this.history[this.windows++ % HISTORY] = this.askedFairly;
		Iterator<Use> uses = this.accounts.values().iterator();
		while (uses.hasNext()) {
			if (uses.next().isForgotten()) {
				uses.remove();
			}
		}
		this.fairShare = Math.max(1, (limit + this.accounts.size() - 1) / Math.max(1, this.accounts.size()));
		this.askedFairly = 0;
		this.usedInteractively = 0;
	}

	private int keptForInteractive(int limit) {
		return Math.max(0, (int) (this.interactiveShare * limit) - this.usedInteractively);
	}

	private int keptForOthers(PermitRequest request, int limit) {
		Use use = this.accounts.get(request.account());
		boolean fair = use == null || use.granted + request.requests() <= this.fairShare;
		if (fair && !request.isBackground()) {
			return 0;
		}
		int most = 0;
		for (int used : this.history) {
			most = Math.max(most, used);
		}
		int expected = (most > 0) ? (int) Math.ceil(MARGIN * most) + 1 : 0;
		return Math.max(0, Math.min(expected - this.askedFairly, (int) (LARGEST_PART * limit)));
	}

	/**
	 * Notes that a permit is asked for, whether or not there is one.
	 * @param request what is asked for
	 */
	void asked(PermitRequest request) {
		if (this.counting && !request.isBackground()) {
			Use use = use(request);
			this.askedFairly -= fairly(use);
			use.asked += request.requests();
			this.askedFairly += fairly(use);
		}
	}

	private int fairly(Use use) {
		return (use.asked <= this.fairShare) ? use.asked : 0;
	}

	/**
	 * Notes a permit that was taken.
	 * @param request what it was taken for
	 */
	void taken(PermitRequest request) {
		count(request, request.requests());
	}

	/**
	 * Notes a permit that was given back.
	 * @param request what it had been taken for
	 */
	void returned(PermitRequest request) {
		count(request, -request.requests());
	}

	private void count(PermitRequest request, int requests) {
		if (this.counting && !request.isBackground()) {
			Use use = use(request);
			use.granted = Math.max(0, use.granted + requests);
			this.usedInteractively = Math.max(0, this.usedInteractively + requests);
		}
	}

	private Use use(PermitRequest request) {
		return this.accounts.computeIfAbsent(request.account(), (account) -> new Use());
	}

	/**
	 * Estimates how much of the quota goes before a call, with what is kept from it.
	 * @param request what is asked for
	 * @param ahead requests that are served before
	 * @param limit requests per window
	 * @return number of requests
	 */
	long ahead(PermitRequest request, long ahead, int limit) {
		if (!request.isBackground()) {
			return ahead;
		}
		return keptForInteractive(limit) + (long) (ahead / (1 - this.interactiveShare));
	}

	/**
	 * The interactive calls of one account.
	 */
	private static final class Use {

		private int asked;

		private int granted;

		private int idleWindows;

		/**
		 * Begins a window.
		 * @return whether there was no request for so long that the account no longer
		 * counts
		 */
		boolean isForgotten() {
			this.idleWindows = (this.asked + this.granted > 0) ? 0 : this.idleWindows + 1;
			this.asked = 0;
			this.granted = 0;
			return this.idleWindows > HISTORY;
		}

	}

}
