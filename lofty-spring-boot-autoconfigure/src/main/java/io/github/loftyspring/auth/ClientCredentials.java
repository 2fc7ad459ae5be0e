package io.github.loftyspring.auth;

/**
 * An application that acts for the account with the customer key.
 *
 * @param clientId the application's id
 * @param clientSecret the application's secret
 * @param customerKey the account's API key
 */
record ClientCredentials(String clientId, String clientSecret, String customerKey) implements LoftyCredentials {

	ClientCredentials {
		CredentialText.check(clientId, "clientId");
		CredentialText.check(clientSecret, "clientSecret");
		CredentialText.check(customerKey, "customerKey");
	}

	@Override
	public String toString() {
		return "ClientCredentials[clientId=" + this.clientId + ", clientSecret=******, customerKey=******]";
	}

}
