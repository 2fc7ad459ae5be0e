package io.github.loftyspring.auth;

/**
 * Hears that a user's authorization has ended although nobody disconnected it here: Lofty
 * refused to renew its tokens. Of several instances on one store one hears it.
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface ReauthorizationListener {

	/**
	 * Called after the tokens were deleted, on a thread that may block.
	 * @param principalName the user's name
	 * @param reason why, without secrets
	 */
	void reauthorizationNeeded(String principalName, String reason);

}
