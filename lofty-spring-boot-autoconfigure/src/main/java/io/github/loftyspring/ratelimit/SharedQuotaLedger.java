package io.github.loftyspring.ratelimit;

import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The ledger of a quota that several instances share. It follows the headers as the local
 * ledger does; a call needs both: room by the headers and a credit, which is a permit
 * that this instance took out of the store.
 * <p>
 * Credits are fetched ahead, as many as calls wait for and, while plenty is left, as many
 * as were used lately, so that most calls cost no trip to the store and few credits lie
 * idle. A window is opened in the store by the first instance whose answer shows it, with
 * what the server has left then; the request that found it, which needs no credit, is in
 * that number. The store is corrected downwards when it has more than the headers leave
 * room for. While the store is away, the headers alone decide, and the reserve is left by
 * them.
 */
final class SharedQuotaLedger implements QuotaLedger {

	private static final long MILLI = TimeUnit.MILLISECONDS.toNanos(1);

	/** An instance takes at most this part of what is left without a call that waits. */
	private static final int PREFETCHED_PART = 8;

	/** Credits that lie idle for this part of a window are given back. */
	private static final int IDLE_PART = 8;

	private final QuotaLedger local;

	private final QuotaStoreClient store;

	private final long windowLength;

	/** Share of each window that all instances together leave to others. */
	private final double reserve;

	private final ServerTime serverTime;

	private final WindowSearch search;

	private final Headroom headroom = new Headroom();

	private final RecentUse recentUse;

	private LongSupplier waiting = () -> 0;

	private @Nullable SharedWindow window;

	/** Own requests without an answer. */
	private long inFlight;

	private long limitChangedAt = Long.MIN_VALUE;

	private boolean refilling;

	private boolean idleCheckIsSet;

	private long activeAt;

	SharedQuotaLedger(QuotaLedger local, QuotaStoreClient store, RateLimitSettings settings) {
		this.store = store;
		this.windowLength = settings.window().toNanos();
		this.reserve = settings.reserve();
		this.local = (this.reserve > 0) ? new ReservingQuotaLedger(local, this.reserve, this::isByHeadersAlone) : local;
		this.serverTime = new ServerTime(this.windowLength);
		this.search = new WindowSearch(this.windowLength);
		this.recentUse = new RecentUse(this.windowLength / IDLE_PART);
	}

	/**
	 * Joins the queue under whose lock this ledger is used.
	 * @param queue the queue
	 */
	void join(PermitQueue queue) {
		this.waiting = queue::waiting;
		this.store.lockedBy(queue::wake);
	}

	/**
	 * Whether the store does not know what all instances have used of the window.
	 */
	private boolean isByHeadersAlone() {
		SharedWindow current = this.window;
		return current == null || !isSharedSince(current.openedAt());
	}

	@Override
	public Decision take(int requests, long now) {
		SharedWindow current = this.window;
		if (current == null) {
			return flown(this.local.take(requests, now));
		}
		RateLimitSnapshot state = this.local.snapshot(now);
		if (!this.store.isAvailable()) {
			if (state.resetAt() != null && this.store.mayCall(now)) {
				refill(current, state, requests, now);
			}
			return flown(this.local.take(requests, now));
		}
		return current.isOver(toServer(now, now)) ? takeAtEdge(current, state, requests, now)
				: takeCredit(current, state, requests, now);
	}

	private Decision flown(Decision decision) {
		if (decision instanceof Permit permit) {
			this.inFlight += permit.requests();
		}
		return decision;
	}

	private Decision takeCredit(SharedWindow current, RateLimitSnapshot state, int requests, long now) {
		long needed = current.needs(requests);
		boolean credited = current.credits() >= needed;
		if (credited || state.remaining() < needed) {
			Decision decision = flown(this.local.take(requests, now));
			if (decision instanceof Permit) {
				use(current, needed, credited, now);
			}
			return decision;
		}
		if (now >= current.askAgainAt()) {
			refill(current, state, requests, now);
		}
		return this.refilling ? waitForStore(now)
				: new Wait(Math.min(current.askAgainAt(), now + this.windowLength / 10));
	}

	private void use(SharedWindow current, long requests, boolean credited, long now) {
		this.activeAt = now;
		this.recentUse.add((int) requests, now);
		if (credited) {
			current.use(requests);
		}
		else {
			current.owe(requests);
		}
	}

	/**
	 * Takes a permit when this instance has not seen the window of this moment. Another
	 * one may have: then its window is in the store. Else a request is sent to find it,
	 * which needs no credit.
	 */
	private Decision takeAtEdge(SharedWindow current, RateLimitSnapshot state, int requests, long now) {
		boolean unseen = state.resetAt() == null;
		if (this.search.asks(current, unseen)) {
			refill(current, state, requests, now);
		}
		if (this.refilling) {
			return waitForStore(now);
		}
		if (!unseen) {
			return takeCredit(current, state, requests, now);
		}
		long until = this.search.waitsUntil(this.serverTime.certainlyPast(current.end(), now), now);
		if (now < until) {
			return new Wait(until);
		}
		if (this.search.isInVain()) {
			// As all instances do at the same moment.
			SharedWindow opened = open(this.serverTime.presentEnd(current.end(), now), -1, now);
			return takeCredit(opened, state, requests, now);
		}
		Decision decision = flown(this.local.take(requests, now));
		if (decision instanceof Permit permit) {
			this.search.probe(permit, now);
		}
		return decision;
	}

	/** The store's answer ends the wait; this is for an answer that does not come. */
	private Wait waitForStore(long now) {
		return new Wait(now + 2 * this.store.timeout());
	}

	@Override
	public @Nullable Permit takeUnconfirmed(int requests, long now) {
		SharedWindow current = this.window;
		RateLimitSnapshot state = this.local.snapshot(now);
		if (current == null || !this.store.isAvailable() || state.resetAt() == null) {
			Permit permit = this.local.takeUnconfirmed(requests, now);
			this.inFlight += (permit != null) ? permit.requests() : 0;
			return permit;
		}
		long needed = current.needs(requests);
		if (!this.refilling || current.isExhausted() || state.remaining() < needed) {
			return null;
		}
		// Only the store's word is missing.
		if (flown(this.local.take(requests, now)) instanceof Permit permit) {
			use(current, needed, false, now);
			return permit;
		}
		return null;
	}

	private void refill(SharedWindow current, RateLimitSnapshot state, int requests, long now) {
		if (this.refilling) {
			return;
		}
		this.refilling = true;
		long plenty = (current.isConfirmed() ? current.remaining() : state.remaining()) / PREFETCHED_PART;
		long demand = Math.max(requests, this.waiting.getAsLong());
		long wanted = Math.max(demand, Math.min(this.recentUse.count(now), plenty));
		long missing = Math.max(requests, Math.min(wanted, state.remaining())) - current.credits();
		int asked = (int) Math.max(1, missing + current.debt());
		int unused = this.headroom.proposal();
		QuotaStore.Window proposal = current.proposal(share(state.limit()) - unused,
				left(current, state, now) - unused);
		boolean seen = hasSeen(current, state, now);
		this.store.take(proposal, asked, (grant, time) -> taken(current, seen, state, asked, grant, time),
				(time) -> this.refilling = false);
	}

	/**
	 * Returns what a window has left, should this instance be the one to open it.
	 */
	private long left(SharedWindow current, RateLimitSnapshot state, long now) {
		if (current.isOver(toServer(now, now))) {
			return 0;
		}
		boolean told = state.resetAt() == null || hasSeen(current, state, now);
		return told ? state.remaining() - current.credits() + current.debt() : current.remaining();
	}

	/**
	 * Whether the headers that this instance has seen speak of a window. They may still
	 * speak of the one before.
	 */
	private boolean hasSeen(SharedWindow current, RateLimitSnapshot state, long now) {
		Instant resetAt = state.resetAt();
		return resetAt != null && isSame(toServer(MonotonicClock.toNanos(resetAt), now), current.end());
	}

	private boolean isSame(long end, long other) {
		return !this.serverTime.isLater(end, other) && !this.serverTime.isLater(other, end);
	}

	private boolean taken(SharedWindow asked, boolean seen, RateLimitSnapshot before, int permits,
			QuotaStore.Grant grant, long now) {
		this.refilling = false;
		SharedWindow current = (this.window != null) ? this.window : asked;
		long end = MonotonicClock.toNanos(grant.window().end());
		if (end - toServer(now, now) > 2 * this.windowLength) {
			// Every instance that knows the right time would wait for this one to end.
			return false;
		}
		if (this.serverTime.isLater(current.end(), end)) {
			// The permits are of a window that this instance has left.
			return true;
		}
		if (this.serverTime.isLater(end, current.end())) {
			// Another instance has seen the next window.
			current = open(end, -1, now);
		}
		if (!current.isConfirmed() || !grant.window().equals(current.stored())) {
			current.confirm(grant.window(), agreeOnHeadroom(share(before.limit()) - grant.window().permits()));
		}
		if (current == asked && seen) {
			current.oweUseUnknown(grant.remaining() + grant.granted(), before.remaining(), share(before.limit()));
		}
		current.add(grant, permits, now);
		this.activeAt = now;
		checkIdle(now);
		return true;
	}

	private int share(int limit) {
		return ReservingQuotaLedger.share(limit, this.reserve);
	}

	private long agreeOnHeadroom(int stored) {
		return (stored >= 0 && stored <= Headroom.LARGEST) ? this.headroom.agree(stored) : 0;
	}

	private void checkIdle(long now) {
		SharedWindow current = this.window;
		long idleTime = this.windowLength / IDLE_PART;
		if (current == null || this.idleCheckIsSet || current.credits() == 0) {
			return;
		}
		if (now - this.activeAt < idleTime || this.refilling) {
			this.idleCheckIsSet = true;
			this.store.later(idleTime, (time) -> {
				this.idleCheckIsSet = false;
				checkIdle(time);
			});
		}
		else if (toServer(now, now) + idleTime < current.end()) {
			this.store.giveBack(current.stored(), (int) current.credits());
			current.use(current.credits());
		}
	}

	@Override
	public void align(Permit permit, Answer answer) {
		close(permit);
		long now = answer.receivedAt();
		int limit = this.local.snapshot(now).limit();
		this.local.align(permit, answer);
		this.serverTime.observe(permit, answer);
		this.search.answered(answer.headers());
		RateLimitSnapshot state = this.local.snapshot(now);
		if (state.limit() != limit) {
			this.limitChangedAt = now;
			this.headroom.limitChanged();
		}
		Instant resetAt = state.resetAt();
		if (resetAt == null) {
			return;
		}
		long end = toServer(MonotonicClock.toNanos(resetAt), now);
		SharedWindow current = follow(end, answer);
		boolean ofThisWindow = permit.takenAt() >= current.openedAt() && !this.serverTime.isLater(current.end(), end);
		if (!ofThisWindow || !isUsedUp(answer.headers()) || state.remaining() > 0) {
			return;
		}
		if (answer.throttled() && permit.takenAt() > this.limitChangedAt && isSharedSince(permit.takenAt())) {
			this.headroom.refused(limit);
		}
		empty(current, state);
	}

	private static boolean isUsedUp(RateLimitHeaders headers) {
		return headers.remaining() != null && headers.remaining() == 0;
	}

	private boolean isSharedSince(long time) {
		QuotaStoreStatus status = this.store.status();
		return status.available() && MonotonicClock.toNanos(status.since()) <= time;
	}

	private SharedWindow follow(long end, Answer answer) {
		SharedWindow current = this.window;
		if (current != null && !this.serverTime.isLater(end, current.end())) {
			return current;
		}
		RateLimitHeaders headers = answer.headers();
		long count = (headers.limit() != null && headers.remaining() != null)
				? Math.max(0, headers.limit() - headers.remaining()) : -1;
		long agreed = (current != null) ? this.serverTime.inPhase(end, current.end()) : end;
		return open(agreed, count, answer.receivedAt());
	}

	private SharedWindow open(long end, long count, long now) {
		SharedWindow opened = new SharedWindow(this.windowLength, end / MILLI * MILLI, now, count, this.inFlight);
		this.window = opened;
		this.headroom.windowOpened();
		return opened;
	}

	/**
	 * Lets nobody take what the server does not have.
	 */
	private void empty(SharedWindow current, RateLimitSnapshot state) {
		if (current.remaining() > 0 && this.store.isAvailable()) {
			this.store.take(current.stored(), state.limit(), (grant, time) -> true, (time) -> {
			});
		}
		current.giveUp();
	}

	@Override
	public void release(Permit permit, boolean unsent, long now) {
		close(permit);
		this.local.release(permit, unsent, now);
		SharedWindow current = this.window;
		if (unsent && current != null && permit.takenAt() >= current.openedAt() && isSharedSince(permit.takenAt())) {
			current.unuse(permit.requests());
			checkIdle(now);
		}
	}

	@Override
	public void spend(Permit permit, long now) {
		close(permit);
		this.local.spend(permit, now);
	}

	private void close(Permit permit) {
		this.inFlight -= permit.requests();
		this.search.closed(permit);
	}

	@Override
	public long estimateWait(long ahead, long now) {
		RateLimitSnapshot state = this.local.snapshot(now);
		return this.local.estimateWait(ahead + state.remaining() - remaining(state, now), now);
	}

	@Override
	public void drain(long now) {
		this.local.drain(now);
	}

	@Override
	public void changeLimit(int limit) {
		this.local.changeLimit(limit);
	}

	@Override
	public int limit() {
		return this.local.limit();
	}

	@Override
	public RateLimitSnapshot snapshot(long now) {
		RateLimitSnapshot state = this.local.snapshot(now);
		return new RateLimitSnapshot(state.limit(), remaining(state, now), state.resetAt());
	}

	private int remaining(RateLimitSnapshot state, long now) {
		SharedWindow current = this.window;
		// What a window that is over had left says nothing of the next one.
		if (current == null || !current.isConfirmed() || !this.store.isAvailable()
				|| current.isOver(toServer(now, now))) {
			return state.remaining();
		}
		return (int) Math.min(state.remaining(), current.credits() + current.remaining());
	}

	private long toServer(long localNanos, long now) {
		return this.serverTime.of(localNanos, now);
	}

}
