package io.github.loftyspring.http;

/**
 * Turns what went wrong with a call into the exception that its caller gets.
 *
 * @since 0.1.0
 */
public interface FailureTranslator {

	/**
	 * Translates a server's refusal.
	 * @param refusal the server's answer
	 * @return the exception for the caller
	 */
	RuntimeException refused(Refusal refusal);

	/**
	 * Translates a failure without an answer to the call, or with one that cannot be
	 * read.
	 * @param call the call
	 * @param failure what happened
	 * @return the exception for the caller; {@code failure} itself when there is nothing
	 * to translate
	 */
	Throwable failed(CallDescription call, Throwable failure);

}
