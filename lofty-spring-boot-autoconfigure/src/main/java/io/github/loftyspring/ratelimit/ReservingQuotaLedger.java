package io.github.loftyspring.ratelimit;

import java.util.function.BooleanSupplier;

import org.jspecify.annotations.Nullable;

/**
 * Leaves the reserve of a shared quota by the headers, while no store keeps it: it takes
 * nothing out of the last part of a window. Other instances cannot be told from other
 * users then, so what others use comes out of the same part that all instances share.
 */
final class ReservingQuotaLedger implements QuotaLedger {

	private final QuotaLedger ledger;

	/** Share of each window that is left to others. */
	private final double reserve;

	private final BooleanSupplier headersAlone;

	/**
	 * Creates a ledger.
	 * @param ledger the ledger that follows the headers and knows of no reserve
	 * @param reserve share of each window that is left to others
	 * @param headersAlone whether no store keeps the reserve at present
	 */
	ReservingQuotaLedger(QuotaLedger ledger, double reserve, BooleanSupplier headersAlone) {
		this.ledger = ledger;
		this.reserve = reserve;
		this.headersAlone = headersAlone;
	}

	/**
	 * Returns how many requests of a window are not reserved.
	 * @param limit requests per window
	 * @param reserve share of each window that is left to others
	 * @return number of requests, at least 1
	 */
	static int share(int limit, double reserve) {
		return Math.max(1, limit - (int) (reserve * limit));
	}

	@Override
	public Decision take(int requests, long now) {
		return leavesReserve(requests, now) ? this.ledger.take(requests, now) : new Wait(now + nextWindow(now));
	}

	@Override
	public @Nullable Permit takeUnconfirmed(int requests, long now) {
		return leavesReserve(requests, now) ? this.ledger.takeUnconfirmed(requests, now) : null;
	}

	private boolean leavesReserve(int requests, long now) {
		if (!this.headersAlone.getAsBoolean()) {
			return true;
		}
		RateLimitSnapshot state = this.ledger.snapshot(now);
		// With nothing left at all, the ledger below knows what to wait for.
		return state.remaining() == 0 || Math.min(requests, share(state)) <= remaining(state);
	}

	private long nextWindow(long now) {
		return Math.max(1, this.ledger.estimateWait(this.ledger.snapshot(now).remaining(), now));
	}

	private int share(RateLimitSnapshot state) {
		return share(state.limit(), this.reserve);
	}

	private int remaining(RateLimitSnapshot state) {
		int reserved = this.headersAlone.getAsBoolean() ? state.limit() - share(state) : 0;
		return Math.max(0, state.remaining() - reserved);
	}

	@Override
	public void align(Permit permit, Answer answer) {
		this.ledger.align(permit, answer);
	}

	@Override
	public void release(Permit permit, boolean unsent, long now) {
		this.ledger.release(permit, unsent, now);
	}

	@Override
	public void spend(Permit permit, long now) {
		this.ledger.spend(permit, now);
	}

	@Override
	public long estimateWait(long ahead, long now) {
		RateLimitSnapshot state = this.ledger.snapshot(now);
		long behind = ahead - remaining(state);
		if (behind < 0) {
			return this.ledger.estimateWait(ahead, now);
		}
		long share = share(state);
		// A later window serves the share alone, and the ledger below counts whole ones.
		return this.ledger.estimateWait(state.remaining() + behind / share * state.limit() + behind % share, now);
	}

	@Override
	public void drain(long now) {
		this.ledger.drain(now);
	}

	@Override
	public void changeLimit(int limit) {
		this.ledger.changeLimit(limit);
	}

	@Override
	public int limit() {
		return this.ledger.limit();
	}

	@Override
	public RateLimitSnapshot snapshot(long now) {
		RateLimitSnapshot state = this.ledger.snapshot(now);
		return new RateLimitSnapshot(state.limit(), remaining(state), state.resetAt());
	}

}
