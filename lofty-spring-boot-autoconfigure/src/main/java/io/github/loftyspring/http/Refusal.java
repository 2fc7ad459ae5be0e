package io.github.loftyspring.http;

import java.io.Serializable;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.Assert;

/**
 * A server's answer that refuses a call, read to its end.
 *
 * @param call the call
 * @param status the HTTP status; a successful one when the body of the answer reports the
 * failure
 * @param code the vendor's code, a number or a name, where the answer has one
 * @param message what the server says, one line, cut to a readable length
 * @param headers a copy of the answer's headers, without cookies
 * @since 0.1.0
 * @serial exclude
 */
public record Refusal(CallDescription call, HttpStatusCode status, @Nullable String code, String message,
		HttpHeaders headers) implements Serializable {

	/**
	 * Checks the values and copies the headers.
	 * @param call the call
	 * @param status the HTTP status
	 * @param code the code
	 * @param message what the server says
	 * @param headers the headers
	 */
	public Refusal {
		Assert.notNull(call, "'call' must not be null");
		Assert.notNull(status, "'status' must not be null");
		Assert.notNull(message, "'message' must not be null");
		Assert.notNull(headers, "'headers' must not be null");
		HttpHeaders copy = new HttpHeaders();
		copy.putAll(headers);
		copy.remove(HttpHeaders.SET_COOKIE);
		headers = HttpHeaders.readOnlyHttpHeaders(copy);
	}

}
