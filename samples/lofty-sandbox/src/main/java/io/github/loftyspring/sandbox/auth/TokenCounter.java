package io.github.loftyspring.sandbox.auth;

import java.util.Map;
import java.util.TreeMap;

/**
 * Counts token requests by their grant type.
 *
 * @since 0.1.0
 */
public final class TokenCounter {

	private final Map<String, Long> byGrantType = new TreeMap<>();

	synchronized void count(String grantType) {
		this.byGrantType.merge(grantType, 1L, Long::sum);
	}

	/**
	 * Returns the numbers so far.
	 * @return by grant type, the empty string for requests that name none
	 */
	public synchronized Map<String, Long> byGrantType() {
		return Map.copyOf(this.byGrantType);
	}

	/**
	 * Starts counting anew.
	 */
	public synchronized void reset() {
		this.byGrantType.clear();
	}

}
