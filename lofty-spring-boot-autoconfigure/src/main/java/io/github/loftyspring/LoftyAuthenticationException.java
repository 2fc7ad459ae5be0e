package io.github.loftyspring;

import java.io.Serial;

import io.github.loftyspring.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * Lofty does not accept the credential: HTTP 401, HTTP 400 with code 200058, or a refusal
 * by the token endpoint.
 *
 * @since 0.1.0
 * @serial exclude
 */
public class LoftyAuthenticationException extends LoftyResponseException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final String hint;

	/**
	 * Creates the exception.
	 * @param refusal the server's answer
	 * @param hint what to do, one sentence
	 */
	public LoftyAuthenticationException(Refusal refusal, String hint) {
		super(refusal, hint);
		this.hint = hint;
	}

	LoftyAuthenticationException(String message, Refusal refusal, String hint, @Nullable Throwable cause) {
		super(message, refusal, cause);
		this.hint = hint;
	}

	/**
	 * Returns what can be done: it is also part of the message.
	 * @return one sentence
	 */
	public String getHint() {
		return this.hint;
	}

}
