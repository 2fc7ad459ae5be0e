package io.github.loftyspring.auth;

/**
 * An access token that somebody else obtained.
 *
 * @param accessToken the token
 */
record AccessTokenCredentials(String accessToken) implements LoftyCredentials {

	AccessTokenCredentials {
		CredentialText.check(accessToken, "accessToken");
	}

	@Override
	public String toString() {
		return "AccessTokenCredentials[accessToken=******]";
	}

}
