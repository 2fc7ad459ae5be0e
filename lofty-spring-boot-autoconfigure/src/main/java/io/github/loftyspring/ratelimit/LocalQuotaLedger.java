package io.github.loftyspring.ratelimit;

import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

import org.jspecify.annotations.Nullable;

/**
 * The ledger of one fixed window in memory.
 * <p>
 * A permit is charged when it is taken. Three bounds hold at any time: the limit minus
 * what was charged, minus what others used, and never more than the server last left. A
 * window that is used up is not opened again by the clock alone: when it must have ended,
 * one request, the probe, goes first, and the others follow when its answer shows the new
 * window. Requests in flight across the border are charged to both windows.
 */
final class LocalQuotaLedger implements QuotaLedger {

	/** Past at any time, and no difference to it overflows. */
	private static final long LONG_AGO = 0;

	private static final long LARGEST_TOLERANCE = TimeUnit.MILLISECONDS.toNanos(1500);

	private static final long LARGEST_JITTER = TimeUnit.MILLISECONDS.toNanos(250);

	/** A probe that takes longer than this no longer holds the others back. */
	private static final long PROBE_PATIENCE = TimeUnit.MILLISECONDS.toNanos(1000);

	private final long window;

	private final DoubleSupplier random;

	private final BoundaryReader boundaries;

	private final EndpointLimits endpoints = new EndpointLimits();

	private final UseByOthers others = new UseByOthers();

	private final UnconfirmedUse unconfirmed;

	private State state = State.UNKNOWN;

	private long limit;

	private long windowNumber;

	/** Requests charged to the window. */
	private long charged;

	/** What the server last left, minus what was taken since. */
	private long leftByServer;

	private @Nullable Interval end;

	/** When the answer came that showed the window first. */
	private long openedAt;

	/** Permits that are neither answered nor released. */
	private long inFlight;

	/** Permits without answers, to be charged to coming windows. */
	private long reserved;

	private long probeUntil = LONG_AGO;

	private long blockedUntil = LONG_AGO;

	LocalQuotaLedger(int limit, long window, DoubleSupplier random) {
		this.limit = limit;
		this.leftByServer = limit;
		this.window = window;
		this.random = random;
		this.boundaries = new BoundaryReader(window);
		this.unconfirmed = new UnconfirmedUse(window);
	}

	@Override
	public Decision take(long now) {
		if (now < this.blockedUntil) {
			return new Wait(this.blockedUntil);
		}
		return switch (this.state) {
			case UNKNOWN -> (now < this.probeUntil) ? new Wait(this.probeUntil) : probe(now);
			case COUNTING -> (this.inFlight + this.unconfirmed.recent(now) < this.limit) ? charge(now, false)
					: new Wait(Math.max(this.unconfirmed.nextExpiry(now), now + 1));
			case FOLLOWING -> takeFromWindow(now, latestEnd());
		};
	}

	private Decision takeFromWindow(long now, long latestEnd) {
		if (available() > 0) {
			return charge(now, false);
		}
		if (now < latestEnd) {
			return new Wait(latestEnd);
		}
		return (now < this.probeUntil) ? new Wait(this.probeUntil) : probe(now);
	}

	private Permit probe(long now) {
		this.probeUntil = now + PROBE_PATIENCE;
		return charge(now, true);
	}

	private Permit charge(long now, boolean probe) {
		this.charged++;
		this.leftByServer--;
		this.inFlight++;
		return new Permit(this.windowNumber, this.charged, now, probe);
	}

	@Override
	public long reserve(int permits, long now, long maxWait) {
		forgetEndedWindow(now);
		long available = availableNow(now);
		if (now >= this.blockedUntil && permits <= available) {
			chargeWithoutAnswer(permits, now);
			return 0;
		}
		int ahead = (int) Math.max(0, -available) + permits - 1;
		long wait = Math.max(estimateWait(ahead, now), 1);
		if (wait > maxWait) {
			return -1;
		}
		if (this.state == State.FOLLOWING) {
			this.reserved += permits;
		}
		else {
			useUnconfirmed(permits, now + wait);
		}
		return wait;
	}

	/**
	 * Without an answer for a whole window, nothing is known of the present one, and what
	 * was reserved in it would stay reserved for ever.
	 */
	private void forgetEndedWindow(long now) {
		if (this.state == State.FOLLOWING && now >= latestEnd() + this.window) {
			this.state = State.COUNTING;
			useUnconfirmed(this.reserved, now);
			this.reserved = 0;
		}
	}

	private void chargeWithoutAnswer(int permits, long now) {
		this.charged += permits;
		this.leftByServer -= permits;
		if (this.state != State.FOLLOWING || now >= latestEnd()) {
			useUnconfirmed(permits, now);
		}
	}

	private void useUnconfirmed(long permits, long at) {
		for (long i = 0; i < permits; i++) {
			this.unconfirmed.answered(at);
		}
	}

	private long availableNow(long now) {
		return switch (this.state) {
			case FOLLOWING -> (now < latestEnd()) ? available()
					: this.limit - this.inFlight - this.reserved - this.unconfirmed.recent(now);
			case UNKNOWN, COUNTING -> this.limit - this.inFlight - this.unconfirmed.recent(now);
		};
	}

	private long available() {
		return Math.min(this.limit - this.charged - this.others.estimate(), this.leftByServer);
	}

	@Override
	public void align(Permit permit, Answer answer) {
		this.inFlight--;
		endProbe(permit);
		RateLimitHeaders headers = answer.headers();
		this.boundaries.observeClock(headers, permit.takenAt(), answer.receivedAt());
		if (speaksForApplication(answer)) {
			follow(permit, answer);
		}
		else if (headers.describesWindow()) {
			// An endpoint's own numbers: the call still counted for the application.
			startCounting();
			if (this.state != State.FOLLOWING) {
				this.unconfirmed.answered(answer.receivedAt());
			}
			return;
		}
		else {
			withoutHeaders(permit, answer.receivedAt());
		}
		if (answer.throttled()) {
			block(permit, answer);
		}
	}

	private boolean speaksForApplication(Answer answer) {
		RateLimitHeaders headers = answer.headers();
		if (!headers.describesWindow()) {
			return false;
		}
		return headers.limit() == null
				|| this.endpoints.speaksForApplication(answer.endpoint(), headers.limit(), this.limit);
	}

	private void follow(Permit permit, Answer answer) {
		RateLimitHeaders headers = answer.headers();
		Interval boundary = this.boundaries.read(headers, permit.takenAt(), answer.receivedAt());
		Interval known = this.end;
		if (this.state != State.FOLLOWING || known == null) {
			open((boundary != null) ? boundary : unknownEnd(permit, answer), headers, answer.receivedAt());
			return;
		}
		if (boundary == null) {
			if (permit.takenAt() >= known.latest()) {
				open(unknownEnd(permit, answer), headers, answer.receivedAt());
			}
			else {
				count(permit, headers);
			}
			return;
		}
		long distance = boundary.middle() - known.middle();
		long tolerance = tolerance(boundary, known);
		if (Math.abs(distance) <= tolerance) {
			Interval both = known.intersect(boundary);
			this.end = (both != null) ? both : known.cover(boundary);
			count(permit, headers);
		}
		else if (distance > 0 && answer.receivedAt() >= known.earliest() - tolerance) {
			open(boundary, headers, answer.receivedAt());
		}
		else if (distance > 0) {
			count(permit, headers);
		}
		else if (permit.takenAt() > this.openedAt) {
			// Sent after the window opened, so it is what was thought its end that is
			// wrong.
			this.end = boundary;
			count(permit, headers);
		}
		else if (permit.window() < this.windowNumber) {
			// It counted in the window before, so this one has it back.
			this.charged--;
			this.leftByServer++;
		}
	}

	private long tolerance(Interval one, Interval other) {
		long resolution = Math.max(LARGEST_TOLERANCE, one.halfWidth() + other.halfWidth());
		return Math.min(resolution, this.window * 45 / 100);
	}

	private Interval unknownEnd(Permit permit, Answer answer) {
		return new Interval(permit.takenAt(), answer.receivedAt() + this.window);
	}

	private void open(Interval boundary, RateLimitHeaders headers, long openedAt) {
		long unanswered = (this.state == State.FOLLOWING) ? this.unconfirmed.recent(openedAt) : 0;
		this.state = State.FOLLOWING;
		this.unconfirmed.clear();
		this.windowNumber++;
		this.end = boundary;
		this.others.reset();
		this.openedAt = openedAt;
		this.probeUntil = LONG_AGO;
		if (headers.limit() != null) {
			this.limit = headers.limit();
		}
		long debt = Math.min(this.reserved, this.limit);
		this.reserved -= debt;
		this.charged = this.inFlight + 1 + debt + unanswered;
		this.leftByServer = this.limit - this.charged;
		if (headers.remaining() != null) {
			this.others.add(this.limit - headers.remaining() - this.charged);
			this.leftByServer = Math.min(this.leftByServer, headers.remaining() - debt);
		}
	}

	private void count(Permit permit, RateLimitHeaders headers) {
		Integer newLimit = headers.limit();
		boolean raised = newLimit != null && newLimit > this.limit;
		if (newLimit != null) {
			this.limit = newLimit;
		}
		Integer remaining = headers.remaining();
		if (remaining == null) {
			return;
		}
		if (permit.window() == this.windowNumber) {
			this.others.add(this.limit - remaining - permit.sequence());
		}
		this.leftByServer = raised ? remaining - this.inFlight : Math.min(this.leftByServer, remaining);
	}

	private void withoutHeaders(Permit permit, long receivedAt) {
		Interval known = this.end;
		if (this.state == State.FOLLOWING && known != null) {
			if (permit.probe() && permit.takenAt() >= known.latest()) {
				open(new Interval(permit.takenAt(), receivedAt + this.window),
						new RateLimitHeaders(null, null, null, null, null, null), receivedAt);
			}
			return;
		}
		startCounting();
		this.unconfirmed.answered(receivedAt);
	}

	private void startCounting() {
		if (this.state == State.UNKNOWN) {
			this.state = State.COUNTING;
		}
	}

	private void block(Permit permit, Answer answer) {
		long now = answer.receivedAt();
		this.leftByServer = Math.min(this.leftByServer, 0);
		long wait = this.boundaries.retryAfter(answer.headers(), now);
		Interval known = this.end;
		if (known != null && permit.probe() && permit.takenAt() >= known.latest()) {
			// The window was taken to be over and is not.
			this.end = new Interval(permit.takenAt(), now + this.window / 50);
		}
		if (this.state == State.FOLLOWING) {
			wait = Math.max(wait, latestEnd() - now);
		}
		else if (wait == 0) {
			wait = this.window;
		}
		long jitter = (long) (this.random.getAsDouble() * Math.min(LARGEST_JITTER, this.window / 50));
		this.blockedUntil = Math.max(this.blockedUntil, now + wait + jitter);
	}

	@Override
	public void release(Permit permit, boolean unsent, long now) {
		this.inFlight--;
		endProbe(permit);
		if (unsent) {
			this.charged--;
			this.leftByServer++;
		}
		else if (this.state != State.FOLLOWING) {
			this.unconfirmed.answered(now);
		}
		// A probe that failed tells nothing; holding the others back would only queue
		// them.
		startCounting();
	}

	private void endProbe(Permit permit) {
		if (permit.probe()) {
			this.probeUntil = LONG_AGO;
		}
	}

	@Override
	public long estimateWait(int ahead, long now) {
		long blocked = Math.max(0, this.blockedUntil - now);
		long free = Math.max(0, availableNow(now));
		if (ahead < free) {
			return blocked;
		}
		long untilNext = switch (this.state) {
			case FOLLOWING -> (now >= latestEnd()) ? this.window : latestEnd() - now;
			case COUNTING -> Math.max(0, this.unconfirmed.nextExpiry(now) - now);
			case UNKNOWN -> this.window;
		};
		long fullWindows = (ahead - free + this.reserved) / this.limit;
		return Math.max(blocked, untilNext) + fullWindows * this.window;
	}

	@Override
	public boolean allowsUnconfirmed() {
		return this.state == State.UNKNOWN && this.charged < this.limit;
	}

	@Override
	public Permit takeUnconfirmed(long now) {
		return charge(now, false);
	}

	@Override
	public void drain() {
		this.leftByServer = Math.min(this.leftByServer, 0);
	}

	@Override
	public void changeLimit(int newLimit) {
		if (this.state != State.FOLLOWING) {
			this.leftByServer += newLimit - this.limit;
		}
		this.limit = newLimit;
	}

	@Override
	public RateLimitSnapshot snapshot(long now) {
		Interval known = this.end;
		long remaining = Math.max(0, Math.min(availableNow(now), this.limit));
		return new RateLimitSnapshot((int) this.limit, (int) remaining,
				(known != null) ? MonotonicClock.toInstant(known.middle()) : null);
	}

	private long latestEnd() {
		Interval known = this.end;
		return (known != null) ? known.latest() : LONG_AGO;
	}

	private enum State {

		/** No answer yet. */
		UNKNOWN,

		/** Answers came that say nothing about a window. */
		COUNTING,

		/** The server's window is known. */
		FOLLOWING

	}

}
