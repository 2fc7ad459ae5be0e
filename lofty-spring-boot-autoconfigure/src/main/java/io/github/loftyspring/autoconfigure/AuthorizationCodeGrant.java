package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.autoconfigure.LoftyProperties.GrantType;

/**
 * Whether users connect their own Lofty accounts.
 *
 * @param enabled whether they do
 */
record AuthorizationCodeGrant(boolean enabled) {

	/**
	 * Decides by the properties, and by the kind of application where they leave it open:
	 * an application registered with Lofty, no customer key, and users with browsers.
	 * @param properties the properties
	 * @param webApplication whether this is a web application
	 * @return the decision
	 * @throws InvalidLoftyPropertyException if there is nobody the application could act
	 * for
	 */
	static AuthorizationCodeGrant of(LoftyProperties properties, boolean webApplication) {
		LoftyProperties.OAuth2 oauth2 = properties.getOauth2();
		if (oauth2.getGrantType() != null) {
			return new AuthorizationCodeGrant(oauth2.getGrantType() == GrantType.AUTHORIZATION_CODE);
		}
		boolean forNobody = oauth2.getClientId() != null && oauth2.getCustomerKey() == null
				&& properties.getAccounts().values().stream().noneMatch((account) -> account.getCustomerKey() != null);
		if (forNobody && !webApplication) {
			throw new InvalidLoftyPropertyException("lofty.oauth2.client-id",
					"there is an application, but no user it acts for",
					"Set lofty.oauth2.customer-key, or lofty.accounts.<name>.customer-key for named accounts.");
		}
		return new AuthorizationCodeGrant(forNobody);
	}

}
