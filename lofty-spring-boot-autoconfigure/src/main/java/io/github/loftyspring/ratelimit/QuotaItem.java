package io.github.loftyspring.ratelimit;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A member of {@code RateLimit} or {@code RateLimit-Policy}, or both together.
 *
 * @param policy name of the policy, {@code null} in drafts that know none
 * @param partition the part of the server's resources that it is for (parameter
 * {@code pk})
 * @param countsRequests whether the quota's unit is the request (parameter {@code qu})
 * @param quota requests per window ({@code q}), or {@link #MISSING}
 * @param remaining requests left in the window ({@code r}), or {@link #MISSING}
 * @param reset seconds until the window ends ({@code t}), or {@link #MISSING}
 * @param window length of the window in seconds ({@code w}), or {@link #MISSING}
 */
record QuotaItem(@Nullable String policy, @Nullable String partition, boolean countsRequests, long quota,
		long remaining, long reset, long window) {

	static final long MISSING = -1;

	/**
	 * Chooses what the client follows when the server states several quotas: of those
	 * that count requests, the one with the fewest requests left, since it is the next to
	 * refuse; among equals the one that is renewed last. Each item of {@code RateLimit}
	 * takes quota and window from the policy of its name and partition or, in drafts
	 * without names, of its quota. Items that contradict themselves come last. Without
	 * any item the policy with the smallest quota counts.
	 * @param items the members of {@code RateLimit}
	 * @param policies the members of {@code RateLimit-Policy}
	 * @return the choice, or {@code null} when nothing is stated
	 */
	static @Nullable QuotaItem decisive(List<QuotaItem> items, List<QuotaItem> policies) {
		QuotaItem decisive = null;
		for (QuotaItem item : items) {
			QuotaItem policy = policyOf(item, policies);
			QuotaItem whole = (policy != null) ? item.under(policy) : item;
			if (whole.countsRequests && whole.saysWhatIsLeft() && (decisive == null || whole.refusesBefore(decisive))) {
				decisive = whole;
			}
		}
		return (decisive != null) ? decisive : smallest(policies);
	}

	private static @Nullable QuotaItem smallest(List<QuotaItem> policies) {
		QuotaItem smallest = null;
		for (QuotaItem policy : policies) {
			if (policy.countsRequests && policy.quota != MISSING
					&& (smallest == null || policy.quota < smallest.quota)) {
				smallest = policy;
			}
		}
		return smallest;
	}

	/**
	 * Finds the length of the window that a quota belongs to.
	 * @param quota requests per window
	 * @param policies the stated policies
	 * @return length in seconds, or {@link #MISSING}
	 */
	static long windowOf(long quota, List<QuotaItem> policies) {
		for (QuotaItem policy : policies) {
			if (policy.countsRequests && policy.quota == quota && policy.window != MISSING) {
				return policy.window;
			}
		}
		return MISSING;
	}

	private static @Nullable QuotaItem policyOf(QuotaItem item, List<QuotaItem> policies) {
		for (QuotaItem policy : policies) {
			if (item.belongsTo(policy)) {
				return policy;
			}
		}
		return null;
	}

	private boolean belongsTo(QuotaItem other) {
		if (this.policy == null) {
			return other.policy == null && this.quota != MISSING && this.quota == other.quota;
		}
		return this.policy.equals(other.policy)
				&& (this.partition == null || other.partition == null || this.partition.equals(other.partition));
	}

	private QuotaItem under(QuotaItem other) {
		return new QuotaItem(this.policy, this.partition, this.countsRequests && other.countsRequests,
				(this.quota != MISSING) ? this.quota : other.quota, this.remaining, this.reset,
				(this.window != MISSING) ? this.window : other.window);
	}

	private boolean saysWhatIsLeft() {
		return this.remaining != MISSING || this.reset != MISSING;
	}

	private boolean refusesBefore(QuotaItem other) {
		if (contradictsItself() != other.contradictsItself()) {
			return other.contradictsItself();
		}
		if (this.remaining != other.remaining) {
			return other.remaining == MISSING || (this.remaining != MISSING && this.remaining < other.remaining);
		}
		return this.reset > other.reset;
	}

	private boolean contradictsItself() {
		return this.quota == 0 || (this.quota != MISSING && this.remaining > this.quota);
	}

}
