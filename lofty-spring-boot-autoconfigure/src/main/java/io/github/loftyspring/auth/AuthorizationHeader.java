package io.github.loftyspring.auth;

/**
 * What goes into the {@code Authorization} header of requests.
 */
interface AuthorizationHeader {

	/**
	 * Returns the header's value.
	 * @return the scheme and the credential
	 */
	String value();

}
