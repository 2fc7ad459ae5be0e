package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The ledger of one quota in memory.
 * <p>
 * A permit is charged when it is taken. A window that is used up is not opened again by
 * the clock alone: when it must have ended, one request, the probe, goes first, and the
 * others follow when its answer shows the new window. Requests in flight across the
 * border are charged to both windows. While answers come that tell nothing, requests are
 * counted over a sliding window.
 */
final class LocalQuotaLedger implements QuotaLedger {

	private static final long LONGEST_JITTER = TimeUnit.MILLISECONDS.toNanos(250);

	/** A probe that takes longer than this no longer holds the others back. */
	private static final long LONGEST_PATIENCE = TimeUnit.SECONDS.toNanos(1);

	/** A limit from which on one permit makes little difference. */
	private static final int LARGE_LIMIT = 50;

	private static final long ROUND_TRIP = TimeUnit.MILLISECONDS.toNanos(50);

	private final long windowLength;

	private final WindowLength length;

	/** Share of each window that is left to others, from 0 to less than 1. */
	private final double reserve;

	private final DoubleSupplier random;

	private final BoundaryReader boundaries;

	private final SilentLimit silentLimit;

	private final Refusals refusals;

	private final RecentUse recent;

	private final @Nullable OwnShare ownShare;

	/** The server's window as it was shown last. */
	private @Nullable FixedWindow window;

	/** Whether requests are counted without a window. */
	private boolean counting;

	/** Whether the window before was used up. */
	private boolean saturated;

	private long limit;

	/** Permits up to this number were taken before the limit changed. */
	private long limitKnownAfter;

	/** Number of permits taken so far. */
	private long taken;

	/** Requests that are neither answered nor released. */
	private long inFlight;

	private @Nullable Permit probe;

	/**
	 * Creates a ledger.
	 * @param settings starting values
	 * @param random numbers from 0 to 1
	 * @param ignored counts what is not followed
	 * @param ownShare leaves their part to other instances, or {@code null} when
	 * something else does
	 */
	LocalQuotaLedger(RateLimitSettings settings, DoubleSupplier random, IgnoredHeaders ignored,
			@Nullable OwnShare ownShare) {
		this.limit = settings.limit();
		this.windowLength = settings.window().toNanos();
		this.reserve = settings.reserve();
		this.random = random;
		this.length = new WindowLength(this.windowLength);
		this.boundaries = new BoundaryReader(this.length, ignored);
		this.silentLimit = new SilentLimit(this.windowLength);
		this.refusals = new Refusals(this.windowLength);
		this.recent = new RecentUse(this.windowLength);
		this.ownShare = ownShare;
	}

	@Override
	public Decision take(int requests, long now) {
		if (now < this.refusals.until()) {
			return new Wait(this.refusals.until());
		}
		FixedWindow open = openWindow(now);
		if (fits(requests, now, (open != null && keepsOne(open, now)) ? 1 : 0)) {
			Permit permit = charge(requests, now);
			if (open == null && !this.counting && this.probe == null) {
				this.probe = permit;
			}
			return permit;
		}
		if (open != null) {
			return new Wait(Math.min(open.end().overAt(), nextChance(open, now)));
		}
		return this.counting ? new Wait(this.recent.expiry(0, now)) : probe(requests, now);
	}

	private long nextChance(FixedWindow open, long now) {
		if (this.ownShare == null) {
			return Long.MAX_VALUE;
		}
		return Math.min(this.ownShare.nextChance(now),
				keepsOne(open, now) ? open.end().lookAt(resolution()) : Long.MAX_VALUE);
	}

	/**
	 * Whether the last permit of a window is kept. It is used to look for the window's
	 * end when that is not known well: no request that is sent for it is refused.
	 */
	private boolean keepsOne(FixedWindow open, long now) {
		return this.saturated && this.ownShare != null && this.ownShare.isWhole() && share() >= LARGE_LIMIT
				&& now < open.end().lookAt(resolution());
	}

	private long resolution() {
		return Math.max(this.length.nanos() / 60, ROUND_TRIP);
	}

	private Decision probe(int requests, long now) {
		Permit current = this.probe;
		long room = cap() - unconfirmedUse(now);
		if (current == null && Math.min(requests, cap()) <= room) {
			Permit permit = charge(requests, now);
			this.probe = permit;
			return permit;
		}
		long patience = (current != null) ? current.takenAt() + Math.min(LONGEST_PATIENCE, this.length.nanos() / 3)
				: now;
		if (now < patience) {
			return new Wait(patience);
		}
		count();
		return take(requests, now);
	}

	@Override
	public @Nullable Permit takeUnconfirmed(int requests, long now) {
		if (now < this.refusals.until()) {
			return null;
		}
		FixedWindow open = openWindow(now);
		boolean free = (open != null) ? keepsOne(open, now) && fits(requests, now, 0)
				: !this.counting && unconfirmedUse(now) + requests <= cap();
		return free ? charge(requests, now) : null;
	}

	/**
	 * Charges requests that are under way already.
	 * @param requests how many
	 * @param sentAt when they were sent, local nanoseconds
	 * @return their permit
	 */
	Permit sent(int requests, long sentAt) {
		return charge(requests, sentAt);
	}

	private boolean fits(int requests, long now, int kept) {
		FixedWindow current = this.window;
		long room;
		if (current != null) {
			room = Math.min(current.remaining(this.limit, this.inFlight), share() - current.charged());
			if (this.ownShare != null) {
				long remaining = this.limit - current.told();
				room = Math.min(room, this.ownShare.allows(remaining, this.limit, this.inFlight, now));
			}
			room -= kept;
			if (current.isOver(now)) {
				// What the window left fits into the next one, too.
				room = Math.min(room, cap() - current.charged());
			}
		}
		else if (this.counting) {
			room = share() - unconfirmedUse(now);
		}
		else {
			return false;
		}
		room = Math.min(room, this.silentLimit.allows(ownUse(now), this.inFlight, now));
		// More than a window holds waits for a window of its own.
		return Math.min(requests, cap()) <= room;
	}

	private Permit charge(int requests, long now) {
		this.taken++;
		this.inFlight += requests;
		if (this.window != null) {
			this.window.charge(requests);
		}
		return new Permit(requests, this.taken, ownUse(now), now);
	}

	/**
	 * Returns the server's window while it certainly lasts.
	 */
	private @Nullable FixedWindow openWindow(long now) {
		FixedWindow current = this.window;
		return (current != null && !current.isOver(now)) ? current : null;
	}

	/**
	 * Returns how many own requests were sent in the window of this moment.
	 */
	private long ownUse(long now) {
		FixedWindow open = openWindow(now);
		return (open != null) ? open.charged() : unconfirmedUse(now);
	}

	private long unconfirmedUse(long now) {
		return this.inFlight + this.recent.count(now);
	}

	private long cap() {
		return this.silentLimit.cap(share());
	}

	/**
	 * Returns how many requests of a window are not reserved for others.
	 */
	private long share() {
		return ReservingQuotaLedger.share(limit(), this.reserve);
	}

	private void count() {
		this.window = null;
		this.counting = true;
		this.probe = null;
	}

	@Override
	public void align(Permit permit, Answer answer) {
		close(permit);
		boolean present = learn(permit, answer);
		if (answer.throttled()) {
			refused(permit, answer, present);
		}
		else {
			accepted(permit, answer.receivedAt());
		}
		if (this.window != null && this.inFlight == 0) {
			this.window.settle();
		}
	}

	private void accepted(Permit permit, long now) {
		this.refusals.accepted(permit);
		if (this.window == null) {
			this.silentLimit.acceptedAnywhere(permit, share(), this.taken, now);
		}
		else if (this.window.holds(permit)) {
			this.silentLimit.accepted(permit);
		}
	}

	/**
	 * Learns what an answer tells.
	 * @return whether it speaks of the present window, rather than of one that is past
	 */
	private boolean learn(Permit permit, Answer answer) {
		RateLimitHeaders headers = answer.headers();
		this.length.told(headers.window());
		Interval boundary = this.boundaries.read(headers, permit.takenAt(), answer.receivedAt());
		if (headers.describesWindow()) {
			return follow(permit, answer, boundary);
		}
		FixedWindow open = openWindow(permit.takenAt());
		if (open == null && !answer.throttled()) {
			count();
			this.recent.add(permit.requests(), answer.receivedAt());
		}
		else if (open != null && answer.receivedAt() >= open.end().interval().earliest()) {
			// It may have been counted in the next window.
			this.recent.add(permit.requests(), answer.receivedAt());
		}
		else if (this.window == null) {
			count();
		}
		return open == null || open.holds(permit);
	}

	private boolean follow(Permit permit, Answer answer, @Nullable Interval boundary) {
		FixedWindow current = this.window;
		long count = count(answer.headers());
		// A refusal tells the limit, which may have fallen below what was counted.
		long reliable = answer.throttled() ? -1 : count;
		FixedWindow.Relation relation = (current != null)
				? current.relate(permit, answer.receivedAt(), boundary, reliable) : FixedWindow.Relation.LATER;
		if (current == null || relation == FixedWindow.Relation.LATER) {
			learnLimit(permit, answer.headers());
			FixedWindow opened = open(permit, count, boundary, answer.receivedAt());
			learnShare(opened, permit, answer, count);
			return true;
		}
		if (relation == FixedWindow.Relation.EARLIER) {
			// It counted in the window before, so this one has it back.
			current.uncharge(permit);
		}
		if (relation != FixedWindow.Relation.SAME) {
			return false;
		}
		learnLimit(permit, answer.headers());
		current.narrow(permit, boundary);
		if (count >= 0) {
			current.count(permit, count, this.taken);
		}
		learnShare(current, permit, answer, count);
		return true;
	}

	private void learnShare(FixedWindow shown, Permit permit, Answer answer, long count) {
		if (count >= 0 && this.ownShare != null) {
			int accepted = answer.throttled() ? 0 : permit.requests();
			this.ownShare.told(count, accepted, shown.charged(), answer.receivedAt());
		}
	}

	/**
	 * Returns what the server counted.
	 */
	private long count(RateLimitHeaders headers) {
		if (headers.remaining() == null) {
			return -1;
		}
		long told = (headers.limit() != null) ? headers.limit() : this.limit;
		return Math.max(0, told - headers.remaining());
	}

	private void learnLimit(Permit permit, RateLimitHeaders headers) {
		Integer told = headers.limit();
		// Answers that were under way when the limit changed may still tell the old one.
		if (told != null && told != this.limit && permit.number() > this.limitKnownAfter) {
			changeLimit(told);
		}
	}

	private FixedWindow open(Permit permit, long count, @Nullable Interval boundary, long now) {
		long charged = this.inFlight + permit.requests();
		if (count < 0) {
			charged += this.recent.count(now);
		}
		this.saturated = this.window != null && room(this.window) <= 1;
		FixedWindow opened = new FixedWindow(this.length, this.window, permit, now, boundary, charged, this.taken);
		if (count >= 0) {
			opened.openAt(count, (this.ownShare != null) ? this.limit / 4 : this.limit);
		}
		this.window = opened;
		this.counting = false;
		this.probe = null;
		this.recent.clear();
		this.recent.weighFor(this.length.nanos());
		if (this.ownShare != null) {
			this.ownShare.windowOpened();
		}
		return opened;
	}

	private void refused(Permit permit, Answer answer, boolean present) {
		long now = answer.receivedAt();
		long wait = this.boundaries.retryAfter(answer.headers(), now);
		if (!present) {
			// Only an explicit wait concerns the window that has opened since.
			this.refusals.block(now + wait);
			return;
		}
		FixedWindow open = openWindow(now);
		if (open != null) {
			refuseIn(open, permit, answer);
			wait = Math.max(wait, open.end().overAt() - now);
		}
		else if (this.window == null) {
			this.silentLimit.refused(permit, unconfirmedUse(now), this.inFlight, this.taken, now);
			wait = (wait > 0) ? wait : this.windowLength;
		}
		double jitter = this.random.getAsDouble() * Math.min(LONGEST_JITTER, this.windowLength / 50);
		this.refusals.refused(permit, this.taken, wait + (long) jitter, now);
	}

	private void refuseIn(FixedWindow open, Permit permit, Answer answer) {
		Integer told = answer.headers().remaining();
		boolean explained = (told != null) ? told == 0 : open.remaining(this.limit, this.inFlight) <= 0;
		open.uncharge(permit);
		if (!explained) {
			this.silentLimit.refused(permit, open.charged(), this.inFlight, this.taken, answer.receivedAt());
		}
		open.exhaust(this.limit, this.taken);
	}

	@Override
	public void release(Permit permit, boolean unsent, long now) {
		close(permit);
		if (!unsent) {
			if (openWindow(permit.takenAt()) == null) {
				this.recent.add(permit.requests(), now);
			}
		}
		else if (this.window != null) {
			this.window.uncharge(permit);
		}
	}

	@Override
	public void spend(Permit permit, long now) {
		close(permit);
		if (openWindow(permit.takenAt()) == null) {
			count();
			this.recent.add(permit.requests(), now);
		}
	}

	private void close(Permit permit) {
		this.inFlight -= permit.requests();
		if (this.probe == permit) {
			this.probe = null;
		}
	}

	@Override
	public long estimateWait(long ahead, long now) {
		long blocked = Math.max(0, this.refusals.until() - now);
		FixedWindow open = openWindow(now);
		if (open != null) {
			long room = (blocked > 0) ? 0 : room(now);
			return (ahead < room) ? 0 : plusWindows(Math.max(blocked, open.end().overAt() - now), ahead - room);
		}
		long room = room(now);
		if (ahead < room) {
			return blocked;
		}
		long index = Math.floorMod(ahead - room, cap());
		long next = this.counting ? this.recent.expiry(index, now) - now : this.length.nanos();
		return plusWindows(Math.max(blocked, next), ahead - room);
	}

	/**
	 * Returns how many requests have room now, or in the window that opens now.
	 */
	private long room(long now) {
		FixedWindow open = openWindow(now);
		if (open != null) {
			return room(open);
		}
		return Math.max(0, cap() - unconfirmedUse(now));
	}

	private long room(FixedWindow shown) {
		return Math.max(0, Math.min(shown.remaining(this.limit, this.inFlight), cap() - shown.charged()));
	}

	private long plusWindows(long wait, long requests) {
		long windows = requests / cap();
		long most = (Long.MAX_VALUE / 2 - wait) / this.length.nanos();
		return wait + Math.min(windows, most) * this.length.nanos();
	}

	@Override
	public void drain(long now) {
		FixedWindow open = openWindow(now);
		if (open != null) {
			open.exhaust(this.limit, this.taken);
		}
		else {
			this.refusals.block(now + this.length.nanos());
		}
	}

	@Override
	public void changeLimit(int newLimit) {
		this.limit = newLimit;
		this.limitKnownAfter = this.taken;
		this.silentLimit.clear();
	}

	@Override
	public int limit() {
		return (int) this.limit;
	}

	@Override
	public RateLimitSnapshot snapshot(long now) {
		FixedWindow open = openWindow(now);
		Long end = (open != null) ? open.likelyEnd() : null;
		long remaining = (now < this.refusals.until()) ? 0 : room(now);
		return new RateLimitSnapshot((int) this.limit, (int) Math.min(remaining, this.limit),
				(end != null) ? MonotonicClock.toInstant(end) : null);
	}

}
