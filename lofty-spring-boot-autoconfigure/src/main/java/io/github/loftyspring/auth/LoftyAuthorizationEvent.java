package io.github.loftyspring.auth;

import org.springframework.util.Assert;

/**
 * Something has happened to the Lofty account that a user connected. Published as an
 * application event; it holds no secret.
 *
 * @since 0.1.0
 */
public sealed interface LoftyAuthorizationEvent {

	/**
	 * Returns the user, as {@code forPrincipal} knows it.
	 * @return the name of the user's principal
	 */
	String principalName();

	/**
	 * A user has connected a Lofty account, for the first time or again.
	 *
	 * @param principalName the name of the user's principal
	 */
	record Connected(String principalName) implements LoftyAuthorizationEvent {

		/**
		 * Checks the name.
		 * @param principalName the name of the user's principal
		 */
		public Connected {
			Assert.hasText(principalName, "'principalName' must not be empty");
		}

	}

	/**
	 * A user has disconnected the Lofty account.
	 *
	 * @param principalName the name of the user's principal
	 */
	record Disconnected(String principalName) implements LoftyAuthorizationEvent {

		/**
		 * Checks the name.
		 * @param principalName the name of the user's principal
		 */
		public Disconnected {
			Assert.hasText(principalName, "'principalName' must not be empty");
		}

	}

	/**
	 * Lofty does not renew the user's authorization any more: it was revoked, or is too
	 * old. It is forgotten, and the user has to connect the account again.
	 *
	 * @param principalName the name of the user's principal
	 */
	record ReauthorizationRequired(String principalName) implements LoftyAuthorizationEvent {

		/**
		 * Checks the name.
		 * @param principalName the name of the user's principal
		 */
		public ReauthorizationRequired {
			Assert.hasText(principalName, "'principalName' must not be empty");
		}

	}

}
