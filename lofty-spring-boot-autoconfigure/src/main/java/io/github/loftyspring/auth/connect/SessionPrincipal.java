package io.github.loftyspring.auth.connect;

import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * Stands for whoever holds a session, where nobody is signed in. Its name cannot be
 * guessed, and is not the session's id.
 *
 * @param name the name
 */
record SessionPrincipal(String name) implements Principal, Serializable {

	static final String ATTRIBUTE = SessionPrincipal.class.getName();

	static SessionPrincipal create() {
		return new SessionPrincipal("session:" + UUID.randomUUID());
	}

	@Override
	public String getName() {
		return this.name;
	}

}
