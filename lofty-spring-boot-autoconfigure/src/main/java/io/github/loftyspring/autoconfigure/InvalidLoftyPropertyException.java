package io.github.loftyspring.autoconfigure;

import java.io.Serial;

/**
 * A property contradicts another one or is out of range.
 */
class InvalidLoftyPropertyException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String property;

	private final String reason;

	private final String fix;

	InvalidLoftyPropertyException(String property, String reason, String fix) {
		super("Property '%s' is not valid: %s. %s".formatted(property, reason, fix));
		this.property = property;
		this.reason = reason;
		this.fix = fix;
	}

	String property() {
		return this.property;
	}

	String reason() {
		return this.reason;
	}

	String fix() {
		return this.fix;
	}

}
