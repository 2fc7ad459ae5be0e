package io.github.loftyspring.benchmarks.quota.server;

/**
 * What happened to a quota in the measured windows.
 *
 * @param granted requests that the limits allowed
 * @param accepted accepted requests
 * @param throttled requests that were answered with 429
 * @param foreign accepted requests of others
 */
public record QuotaReport(int granted, int accepted, int throttled, int foreign) {

	/**
	 * Returns the part of the requests that was answered with 429.
	 * @return percent; 0 without requests
	 */
	public double throttledShare() {
		int requests = this.accepted + this.throttled;
		return (requests == 0) ? 0 : 100.0 * this.throttled / requests;
	}

	/**
	 * Returns the part of the quota that was used, by others too.
	 * @return percent
	 */
	public double use() {
		return 100.0 * (this.accepted + this.foreign) / this.granted;
	}

}
