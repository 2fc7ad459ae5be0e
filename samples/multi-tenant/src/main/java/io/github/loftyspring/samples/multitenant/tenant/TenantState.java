package io.github.loftyspring.samples.multitenant.tenant;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * What the progress page says of a tenant.
 */
public enum TenantState {

	/** No Lofty account is connected. */
	NOT_CONNECTED("Not connected"),

	/** Connected, and nothing is going on. */
	CONNECTED("Connected"),

	/** Pages of leads come in. */
	SYNCING("Connected, syncing"),

	/** A page was asked for and has not come yet. */
	WAITING("Waiting for quota"),

	/** The last run failed and will be tried again. */
	FAILED("Will try again"),

	/** Lofty has ended the authorization. */
	RECONNECT("Needs to reconnect");

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private final String label;

	TenantState(String label) {
		this.label = label;
	}

	static TenantState of(Connection connection, @Nullable Instant askedAt, @Nullable String problem, Instant now) {
		if (connection != Connection.CONNECTED) {
			return (connection == Connection.RECONNECT) ? RECONNECT : NOT_CONNECTED;
		}
		if (askedAt != null) {
			return askedAt.plus(PATIENCE).isBefore(now) ? WAITING : SYNCING;
		}
		return (problem != null) ? FAILED : CONNECTED;
	}

	/**
	 * Returns the state in words.
	 * @return the words
	 */
	public String label() {
		return this.label;
	}

}
