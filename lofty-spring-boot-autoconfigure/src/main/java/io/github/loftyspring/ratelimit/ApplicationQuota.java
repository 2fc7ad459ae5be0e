package io.github.loftyspring.ratelimit;

import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * All that a call's permit depends on: the application's quota, the quota of an endpoint
 * that has one of its own, and what is kept for other accounts and more urgent calls. A
 * call has permits of both quotas or of none. Used by one thread at a time.
 */
final class ApplicationQuota {

	private static final RateLimitHeaders NOTHING = new RateLimitHeaders(null, null, null, null, null, null, null);

	private final QuotaLedger application;

	private final EndpointWindows endpoints;

	private final AccountShares shares;

	ApplicationQuota(QuotaLedger application, EndpointWindows endpoints, AccountShares shares) {
		this.application = application;
		this.endpoints = endpoints;
		this.shares = shares;
	}

	/**
	 * Notes that a call asks for a permit.
	 * @param request what is asked for
	 */
	void asked(PermitRequest request) {
		this.shares.asked(request);
	}

	/**
	 * Takes a permit or tells what stands in the way.
	 * @param request what is asked for
	 * @param now local nanoseconds
	 * @return a {@link CallPermit} or a {@link Wait}
	 */
	Decision take(PermitRequest request, long now) {
		Wait kept = this.shares.check(request, this.application, now);
		if (kept != null) {
			return kept;
		}
		EndpointWindows.EndpointWindow window = this.endpoints.of(request.endpoint());
		if (window == null) {
			return decide(request, this.application.take(request.requests(), now), null);
		}
		QuotaLedger.Decision own = window.ledger().take(request.requests(), now);
		if (own instanceof QuotaLedger.Wait wait) {
			return new Wait(wait.until(), Obstacle.ENDPOINT);
		}
		return withEndpoint(request, window, (Permit) own, this.application.take(request.requests(), now), now);
	}

	private Decision withEndpoint(PermitRequest request, EndpointWindows.EndpointWindow window, Permit own,
			QuotaLedger.Decision decision, long now) {
		if (decision instanceof QuotaLedger.Wait) {
			window.ledger().release(own, true, now);
		}
		return decide(request, decision, new EndpointWindows.EndpointPermit(window, own));
	}

	private Decision decide(PermitRequest request, QuotaLedger.Decision decision,
			EndpointWindows.@Nullable EndpointPermit endpoint) {
		if (decision instanceof QuotaLedger.Wait wait) {
			return new Wait(wait.until(), Obstacle.QUOTA);
		}
		this.shares.taken(request);
		return new CallPermit(request, (Permit) decision, endpoint);
	}

	/**
	 * Takes a permit for a call that can wait no longer, if only the server's word on the
	 * current window is missing.
	 * @param request what is asked for
	 * @param now local nanoseconds
	 * @return the permit, or {@code null}
	 */
	@Nullable CallPermit takeUnconfirmed(PermitRequest request, long now) {
		if (this.shares.check(request, this.application, now) != null) {
			return null;
		}
		EndpointWindows.EndpointWindow window = this.endpoints.of(request.endpoint());
		EndpointWindows.EndpointPermit endpoint = null;
		if (window != null) {
			Permit own = unconfirmed(window.ledger(), request.requests(), now);
			if (own == null) {
				return null;
			}
			endpoint = new EndpointWindows.EndpointPermit(window, own);
		}
		Permit permit = (window != null) ? unconfirmed(this.application, request.requests(), now)
				: this.application.takeUnconfirmed(request.requests(), now);
		if (permit == null) {
			if (endpoint != null) {
				endpoint.window().ledger().release(endpoint.permit(), true, now);
			}
			return null;
		}
		this.shares.taken(request);
		return new CallPermit(request, permit, endpoint);
	}

	private static @Nullable Permit unconfirmed(QuotaLedger ledger, int requests, long now) {
		return (ledger.take(requests, now) instanceof Permit permit) ? permit : ledger.takeUnconfirmed(requests, now);
	}

	/**
	 * Aligns the accounts with what the server said.
	 * @param permit the permit of the answered request, which is used up
	 * @param answer the server's answer
	 */
	void align(CallPermit permit, Answer answer) {
		EndpointWindows.Subject subject = this.endpoints.subject(answer, this.application.limit());
		switch (subject) {
			case APPLICATION -> {
				this.application.align(permit.application(), answer);
				spendEndpoint(permit, answer.receivedAt());
			}
			case ENDPOINT -> {
				this.application.spend(permit.application(), answer.receivedAt());
				alignEndpoint(permit, answer);
			}
			case BOTH -> {
				this.application.align(permit.application(),
						new Answer(answer.endpoint(), false, answer.headers(), answer.receivedAt()));
				alignEndpoint(permit, new Answer(answer.endpoint(), true, NOTHING, answer.receivedAt()));
			}
			case NOBODY -> {
				this.application.spend(permit.application(), answer.receivedAt());
				spendEndpoint(permit, answer.receivedAt());
			}
		}
	}

	private void spendEndpoint(CallPermit permit, long now) {
		EndpointWindows.EndpointPermit endpoint = permit.endpoint();
		if (endpoint != null) {
			endpoint.window().ledger().spend(endpoint.permit(), now);
		}
	}

	private void alignEndpoint(CallPermit permit, Answer answer) {
		EndpointWindows.EndpointPermit endpoint = permit.endpoint();
		EndpointWindows.EndpointWindow window = this.endpoints.of(answer.endpoint());
		if (endpoint != null) {
			endpoint.window().ledger().align(endpoint.permit(), answer);
		}
		else if (window != null) {
			// The request was sent when nobody knew of the endpoint's window.
			Permit sent = window.ledger().sent(permit.request().requests(), permit.application().takenAt());
			window.ledger().align(sent, answer);
		}
	}

	/**
	 * Closes a permit without an answer.
	 * @param permit the permit
	 * @param unsent whether the request certainly did not reach the server
	 * @param now local nanoseconds
	 */
	void release(CallPermit permit, boolean unsent, long now) {
		this.application.release(permit.application(), unsent, now);
		EndpointWindows.EndpointPermit endpoint = permit.endpoint();
		if (endpoint != null) {
			endpoint.window().ledger().release(endpoint.permit(), unsent, now);
		}
		if (unsent) {
			this.shares.returned(permit.request());
		}
	}

	/**
	 * Closes a permit whose requests are sent by others who report no answers.
	 * @param permit the permit
	 * @param now local nanoseconds
	 */
	void spend(CallPermit permit, long now) {
		this.application.spend(permit.application(), now);
		spendEndpoint(permit, now);
	}

	/**
	 * Estimates the wait of a call that stands behind others.
	 * @param request what is asked for
	 * @param ahead requests that are served before
	 * @param aheadAtEndpoint those of them that go to the same endpoint
	 * @param now local nanoseconds
	 * @return nanoseconds
	 */
	long estimateWait(PermitRequest request, long ahead, long aheadAtEndpoint, long now) {
		long before = this.shares.ahead(request, ahead, this.application.limit());
		long wait = this.application.estimateWait(before + request.requests() - 1, now);
		Wait kept = this.shares.check(request, this.application, now);
		if (kept != null) {
			wait = Math.max(wait, kept.until() - now);
		}
		EndpointWindows.EndpointWindow window = this.endpoints.of(request.endpoint());
		return (window != null)
				? Math.max(wait, window.ledger().estimateWait(aheadAtEndpoint + request.requests() - 1, now)) : wait;
	}

	void drain(long now) {
		this.application.drain(now);
	}

	void changeLimit(int limit) {
		this.application.changeLimit(limit);
	}

	int limit() {
		return this.application.limit();
	}

	RateLimitSnapshot snapshot(long now) {
		return this.application.snapshot(now);
	}

	/**
	 * Returns the state of the endpoints that have quotas of their own.
	 * @param now local nanoseconds
	 * @return their quotas
	 */
	Map<Endpoint, RateLimitSnapshot> endpoints(long now) {
		return this.endpoints.known()
			.entrySet()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, (entry) -> entry.getValue().ledger().snapshot(now)));
	}

	/**
	 * What {@link #take(PermitRequest, long)} decides.
	 */
	sealed interface Decision permits CallPermit, Wait {

	}

	/**
	 * There is no permit yet.
	 *
	 * @param until local nanoseconds at which asking again makes sense; earlier when an
	 * answer arrives
	 * @param obstacle what stands in the way
	 */
	record Wait(long until, Obstacle obstacle) implements Decision {
	}

	/**
	 * What can stand in the way of a call.
	 */
	enum Obstacle {

		/** The application's quota, which concerns everyone. */
		QUOTA,

		/** The endpoint's own quota. */
		ENDPOINT,

		/** What is left is kept for other accounts. */
		ACCOUNT,

		/** What is left is kept for interactive calls. */
		PRIORITY

	}

}
