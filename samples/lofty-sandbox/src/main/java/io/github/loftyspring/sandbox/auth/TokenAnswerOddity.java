package io.github.loftyspring.sandbox.auth;

/**
 * In what a token endpoint's answer can differ from RFC 6749, section 5.
 *
 * @since 0.1.0
 */
public enum TokenAnswerOddity {

	/**
	 * No {@code token_type}.
	 */
	NO_TOKEN_TYPE,

	/**
	 * No {@code expires_in}.
	 */
	NO_EXPIRES_IN,

	/**
	 * {@code expires_in} with a fraction, such as {@code 3599.5}.
	 */
	FRACTIONAL_EXPIRES_IN,

	/**
	 * No {@code scope}.
	 */
	NO_SCOPE,

	/**
	 * No {@code refresh_token}, although the old one is used up.
	 */
	NO_REFRESH_TOKEN,

	/**
	 * The media type is {@code text/plain}.
	 */
	TEXT_PLAIN,

	/**
	 * Errors come with status 200.
	 */
	ERROR_UNDER_200

}
