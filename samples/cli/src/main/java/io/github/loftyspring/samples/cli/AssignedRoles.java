package io.github.loftyspring.samples.cli;

import io.github.loftyspring.api.task.AssignedRole;

/**
 * The roles that tasks are for.
 */
final class AssignedRoles extends NamedValues<AssignedRole> {

	AssignedRoles() {
		super("a role", AssignedRole.class);
	}

}
