package io.github.loftyspring;

import java.io.Serial;

import io.github.loftyspring.http.Refusal;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;

/**
 * Lofty refused a call. Subclasses exist for the refusals that a caller treats
 * differently; this class itself stands for all others.
 *
 * @since 0.1.0
 * @serial exclude
 */
public class LoftyResponseException extends LoftyException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Refusal refusal;

	/**
	 * Creates the exception.
	 * @param refusal the server's answer
	 */
	public LoftyResponseException(Refusal refusal) {
		this(refusal, null);
	}

	/**
	 * Creates the exception with advice.
	 * @param refusal the server's answer
	 * @param hint what to do, one sentence
	 */
	protected LoftyResponseException(Refusal refusal, @Nullable String hint) {
		this(describe(refusal, hint), refusal, null);
	}

	LoftyResponseException(String message, Refusal refusal, @Nullable Throwable cause) {
		super(message, cause);
		this.refusal = refusal;
	}

	private static String describe(Refusal refusal, @Nullable String hint) {
		StringBuilder message = new StringBuilder(refusal.call().toString());
		message.append(
				refusal.status().is2xxSuccessful() ? " failed although it was answered with " : " was refused with ")
			.append(refusal.status().value());
		if (refusal.code() != null) {
			message.append(", code ").append(refusal.code());
		}
		message.append(": ").append(refusal.message());
		if (hint != null) {
			message.append(message.charAt(message.length() - 1) == '.' ? " " : ". ").append(hint);
		}
		return message.toString();
	}

	/**
	 * Returns the HTTP status.
	 * @return the status; a successful one when the body reports the failure
	 */
	public HttpStatusCode getStatus() {
		return this.refusal.status();
	}

	/**
	 * Returns Lofty's error code.
	 * @return a number such as {@code 20006}, or a name, as text; {@code null} when the
	 * answer has none
	 */
	public @Nullable String getCode() {
		return this.refusal.code();
	}

	/**
	 * Returns what the server says, without the rest of {@link #getMessage()}.
	 * @return one line
	 */
	public String getServerMessage() {
		return this.refusal.message();
	}

	/**
	 * Returns the method of the call.
	 * @return the HTTP method
	 */
	public HttpMethod getMethod() {
		return this.refusal.call().method();
	}

	/**
	 * Returns the URI template of the call, without its variables and query.
	 * @return such as {@code /v1.0/leads/{leadId}}
	 */
	public String getUriTemplate() {
		return this.refusal.call().uriTemplate();
	}

	/**
	 * Returns the headers of the answer.
	 * @return the headers, without cookies, read-only
	 */
	public HttpHeaders getHeaders() {
		return this.refusal.headers();
	}

}
