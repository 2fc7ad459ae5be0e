package io.github.loftyspring.api.organization;

import org.springframework.util.Assert;

/**
 * The fields that a new office and an update have in common.
 *
 * @param <S> the subclass
 */
abstract class OfficeFields<S extends OfficeFields<S>> extends ContactFields<S> {

	/**
	 * Puts the office below another one.
	 * @param parentId the id of the office above, 0 for the team
	 * @return this builder
	 */
	public S parentId(long parentId) {
		Assert.isTrue(parentId >= 0, () -> "'parentId' must be 0 or more, not %d".formatted(parentId));
		return set("parentId", parentId);
	}

	/**
	 * Says whether its members may manage the offices below.
	 * @param allow {@code true} if they may
	 * @return this builder
	 */
	public S allowManageSub(boolean allow) {
		return set("allowManageSub", allow);
	}

}
