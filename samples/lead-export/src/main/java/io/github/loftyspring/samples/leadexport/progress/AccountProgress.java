package io.github.loftyspring.samples.leadexport.progress;

import java.time.Instant;
import java.time.InstantSource;

import org.jspecify.annotations.Nullable;

/**
 * How far one account is. One thread reports, another one looks.
 */
public final class AccountProgress {

	private final String label;

	private final InstantSource clock;

	private volatile State state = new State(Phase.WAITING, 0, 0, null, null, null);

	/**
	 * Creates the progress of an account.
	 * @param label what the account is called
	 * @param clock tells the time
	 */
	public AccountProgress(String label, InstantSource clock) {
		this.label = label;
		this.clock = clock;
	}

	/**
	 * Says that reading begins.
	 * @param read the number of leads that were read by an earlier process
	 */
	public void started(long read) {
		Instant now = this.clock.instant();
		this.state = new State(Phase.READING, read, read, null, now, now);
	}

	/**
	 * Says that a page is asked for.
	 */
	public void asked() {
		State state = this.state;
		this.state = new State(state.phase(), state.before(), state.read(), state.total(), state.startedAt(),
				this.clock.instant());
	}

	/**
	 * Says that a page was read.
	 * @param read the number of leads that were read
	 * @param total the number of all leads, if Lofty tells
	 */
	public void read(long read, @Nullable Long total) {
		State state = this.state;
		this.state = new State(Phase.READING, state.before(), read, total, state.startedAt(), null);
	}

	/**
	 * Says that nothing more is read.
	 * @param done whether all was read
	 */
	public void ended(boolean done) {
		State state = this.state;
		this.state = new State(done ? Phase.DONE : Phase.STOPPED, state.before(), state.read(), state.total(),
				state.startedAt(), null);
	}

	String label() {
		return this.label;
	}

	State state() {
		return this.state;
	}

	/**
	 * Whether an account is read.
	 */
	enum Phase {

		WAITING, READING, DONE, STOPPED

	}

	/**
	 * How far the account is at one moment.
	 *
	 * @param phase whether it is read
	 * @param before the leads that were read by an earlier process
	 * @param read the leads that were read
	 * @param total all leads
	 * @param startedAt when reading began
	 * @param askedAt when a page was asked for that has not come yet
	 */
	record State(Phase phase, long before, long read, @Nullable Long total, @Nullable Instant startedAt,
			@Nullable Instant askedAt) {
	}

}
