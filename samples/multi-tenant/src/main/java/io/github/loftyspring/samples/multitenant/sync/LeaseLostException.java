package io.github.loftyspring.samples.multitenant.sync;

import java.io.Serial;

/**
 * Another instance syncs the tenant by now, or its connection has changed.
 */
class LeaseLostException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	LeaseLostException(String tenant) {
		super("The lease of tenant '%s' is not held any more".formatted(tenant));
	}

}
