package io.github.loftyspring.ratelimit;

/**
 * How many permits of each window all instances leave unused, for use by others that no
 * answer has told yet. It grows with refusals that the shared account does not explain
 * and shrinks while there are none. The instances agree on it by the size of the window
 * in the store.
 */
final class Headroom {

	static final int LARGEST = 50;

	private static final int STEP = 2;

	private static final int QUIET_WINDOWS = 8;

	private int permits;

	/** Whether the store has not been told of the last growth. */
	private boolean untold;

	/** In the first window, too: it holds requests from before anything was known. */
	private boolean grownInThisWindow = true;

	private boolean firstWindow = true;

	private int quietWindows;

	/**
	 * Begins a window.
	 */
	void windowOpened() {
		this.quietWindows++;
		this.grownInThisWindow = this.firstWindow;
		this.firstWindow = false;
	}

	/**
	 * Grows, once a window, by a refusal that the account does not explain.
	 * @param limit requests per window
	 */
	void refused(int limit) {
		if (!this.grownInThisWindow) {
			this.grownInThisWindow = true;
			this.untold = true;
			this.quietWindows = 0;
			this.permits = Math.min(this.permits + STEP, Math.min(limit / 10, LARGEST));
		}
	}

	/**
	 * Forgets what was learned, since the limit has changed.
	 */
	void limitChanged() {
		this.permits = 0;
		this.untold = false;
	}

	/**
	 * Returns the headroom of a window that this instance opens.
	 * @return number of permits
	 */
	int proposal() {
		return (this.quietWindows > QUIET_WINDOWS && this.permits > 0) ? this.permits - 1 : this.permits;
	}

	/**
	 * Agrees with the headroom of the window in the store.
	 * @param stored number of permits
	 * @return how many permits this instance must leave unused beyond that
	 */
	int agree(int stored) {
		if (this.untold && stored < this.permits) {
			return this.permits - stored;
		}
		if (stored != this.permits) {
			this.quietWindows = 0;
		}
		this.permits = stored;
		this.untold = false;
		return 0;
	}

}
