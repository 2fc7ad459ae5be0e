package io.github.loftyspring.samples.multitenant.tenant;

/**
 * Whether a tenant's leads can be read.
 */
public enum Connection {

	/** The tenant has not connected a Lofty account, or has disconnected it. */
	NOT_CONNECTED,

	/** The tenant has connected a Lofty account. */
	CONNECTED,

	/** Lofty has ended the authorization; the tenant has to connect again. */
	RECONNECT

}
