package io.github.loftyspring.auth.store;

import org.springframework.util.Assert;

/**
 * Whose tokens: a user of the application, and the client registration that the user
 * connected with.
 *
 * @param registrationId the client registration's id
 * @param principalName the user's name
 * @since 0.1.0
 */
public record AuthorizationKey(String registrationId, String principalName) {

	/**
	 * Checks the names.
	 * @param registrationId the client registration's id
	 * @param principalName the user's name
	 * @throws IllegalArgumentException if one is empty
	 */
	public AuthorizationKey {
		Assert.hasText(registrationId, "'registrationId' must not be empty");
		Assert.hasText(principalName, "'principalName' must not be empty");
	}

}
