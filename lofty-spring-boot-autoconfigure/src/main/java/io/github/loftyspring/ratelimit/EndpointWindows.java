package io.github.loftyspring.ratelimit;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

import org.jspecify.annotations.Nullable;

/**
 * The quotas of endpoints that have limits of their own, each in a ledger in memory. Such
 * an endpoint is configured, or known by an answer whose limit is below the
 * application's.
 */
final class EndpointWindows {

	private static final int MOST_ENDPOINTS = 1_000;

	private final EndpointLimits limits = new EndpointLimits();

	private final List<EndpointRateLimit> configured;

	private final IntFunction<LocalQuotaLedger> ledgers;

	private final Map<Endpoint, EndpointWindow> windows = new HashMap<>();

	/** Endpoints that no configured limit concerns. */
	private final Set<Endpoint> unconfigured = new HashSet<>();

	/**
	 * Creates an account without windows.
	 * @param configured the limits to start with, the first that matches counts
	 * @param ledgers creates a ledger for a limit
	 */
	EndpointWindows(List<EndpointRateLimit> configured, IntFunction<LocalQuotaLedger> ledgers) {
		this.configured = configured;
		this.ledgers = ledgers;
	}

	/**
	 * Returns the window of an endpoint.
	 * @param endpoint the endpoint
	 * @return its window, or {@code null} when only the application's limit concerns it
	 */
	@Nullable EndpointWindow of(@Nullable Endpoint endpoint) {
		if (endpoint == null || (this.windows.isEmpty() && this.configured.isEmpty())) {
			return null;
		}
		EndpointWindow window = this.windows.get(endpoint);
		if (window != null || this.configured.isEmpty() || this.unconfigured.contains(endpoint)) {
			return window;
		}
		return this.configured.stream()
			.filter((candidate) -> candidate.matches(endpoint))
			.findFirst()
			.map((match) -> open(endpoint, match.limit(), true))
			.orElseGet(() -> without(endpoint));
	}

	private @Nullable EndpointWindow without(Endpoint endpoint) {
		if (this.unconfigured.size() < MOST_ENDPOINTS) {
			this.unconfigured.add(endpoint);
		}
		return null;
	}

	private @Nullable EndpointWindow open(Endpoint endpoint, int limit, boolean configured) {
		if (this.windows.size() >= MOST_ENDPOINTS) {
			return null;
		}
		EndpointWindow window = new EndpointWindow(this.ledgers.apply(limit), configured);
		this.windows.put(endpoint, window);
		return window;
	}

	/**
	 * Decides whether an answer speaks of the endpoint's own quota, whose window is
	 * opened or closed accordingly.
	 * @param answer the answer
	 * @param applicationLimit the application's limit as known
	 * @return whose quota it speaks of
	 */
	Subject subject(Answer answer, int applicationLimit) {
		Endpoint endpoint = answer.endpoint();
		Integer told = answer.headers().limit();
		EndpointWindow window = of(endpoint);
		boolean isConfigured = window != null && window.configured();
		if (told != null) {
			boolean lower = isConfigured && told < applicationLimit;
			if (lower || !this.limits.speaksForApplication(endpoint, told, applicationLimit)) {
				return ownedBy(endpoint, window, told);
			}
			if (window != null && !isConfigured) {
				this.windows.remove(endpoint);
			}
		}
		if (!answer.throttled()) {
			return Subject.APPLICATION;
		}
		Integer remaining = answer.headers().remaining();
		if (isConfigured && remaining != null && remaining > 0) {
			// The application's quota does not explain the refusal.
			return Subject.BOTH;
		}
		// A refusal that tells nothing may come from a limit of the endpoint's own.
		return (!answer.headers().describesWindow() && (isConfigured || this.limits.mayHaveOwnLimit(endpoint)))
				? ownedBy(endpoint, window, applicationLimit) : Subject.APPLICATION;
	}

	private Subject ownedBy(Endpoint endpoint, @Nullable EndpointWindow window, int limit) {
		return (window != null || open(endpoint, limit, false) != null) ? Subject.ENDPOINT : Subject.NOBODY;
	}

	/**
	 * Returns the windows that are known.
	 * @return an unmodifiable view
	 */
	Map<Endpoint, EndpointWindow> known() {
		return Map.copyOf(this.windows);
	}

	/**
	 * Whose quota an answer speaks of.
	 */
	enum Subject {

		APPLICATION, ENDPOINT,

		/** Its headers of the application's, its refusal of the endpoint's. */
		BOTH,

		/** An endpoint's, of which there are too many to follow. */
		NOBODY

	}

	/**
	 * The quota of one endpoint.
	 *
	 * @param ledger its account
	 * @param configured whether its limit was configured
	 */
	record EndpointWindow(LocalQuotaLedger ledger, boolean configured) {
	}

	/**
	 * A permit of an endpoint's quota.
	 *
	 * @param window the endpoint's window
	 * @param permit the permit of its ledger
	 */
	record EndpointPermit(EndpointWindow window, Permit permit) {
	}

}
