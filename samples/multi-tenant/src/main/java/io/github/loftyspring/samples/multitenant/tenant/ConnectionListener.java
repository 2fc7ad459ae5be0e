package io.github.loftyspring.samples.multitenant.tenant;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Follows the tenants' Lofty accounts. Of all instances one hears an event; the database
 * tells the others.
 */
@Component
class ConnectionListener {

	private final Tenants tenants;

	ConnectionListener(Tenants tenants) {
		this.tenants = tenants;
	}

	@EventListener
	void on(LoftyAuthorizationEvent.Connected event) {
		this.tenants.connected(event.principalName());
	}

	@EventListener
	void on(LoftyAuthorizationEvent.Disconnected event) {
		this.tenants.ended(event.principalName(), Connection.NOT_CONNECTED);
	}

	@EventListener
	void on(LoftyAuthorizationEvent.ReauthorizationRequired event) {
		this.tenants.ended(event.principalName(), Connection.RECONNECT);
	}

}
