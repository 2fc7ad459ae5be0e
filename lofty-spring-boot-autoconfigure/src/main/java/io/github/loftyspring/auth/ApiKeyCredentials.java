package io.github.loftyspring.auth;

/**
 * An API key.
 *
 * @param apiKey the key
 */
record ApiKeyCredentials(String apiKey) implements LoftyCredentials {

	ApiKeyCredentials {
		CredentialText.check(apiKey, "apiKey");
	}

	@Override
	public String toString() {
		return "ApiKeyCredentials[apiKey=******]";
	}

}
