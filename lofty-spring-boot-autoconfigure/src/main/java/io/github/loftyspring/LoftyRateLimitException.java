package io.github.loftyspring;

import java.io.Serial;
import java.time.Duration;

import io.github.loftyspring.http.CallDescription;
import io.github.loftyspring.http.Refusal;
import io.github.loftyspring.ratelimit.PermitRefusedException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;

/**
 * The quota is used up: Lofty answered 429, or no permit can come within
 * {@code lofty.rate-limit.max-wait} and nothing was sent. The status is 429 in both
 * cases.
 *
 * @since 0.1.0
 * @serial exclude
 */
public class LoftyRateLimitException extends LoftyResponseException {

	@Serial
	private static final long serialVersionUID = 1L;

	private final Duration retryAfter;

	/**
	 * Creates the exception for a 429.
	 * @param refusal the server's answer
	 * @param retryAfter time after which a call can succeed
	 */
	public LoftyRateLimitException(Refusal refusal, Duration retryAfter) {
		super(refusal);
		this.retryAfter = retryAfter;
	}

	LoftyRateLimitException(CallDescription call, PermitRefusedException cause) {
		super(call + " was not sent. " + cause.getMessage(), new Refusal(call, HttpStatus.TOO_MANY_REQUESTS, null,
				(cause.getMessage() != null) ? cause.getMessage() : "", HttpHeaders.EMPTY), cause);
		this.retryAfter = cause.getWait();
	}

	/**
	 * Returns the time after which a call can succeed.
	 * @return the time, not negative; zero when it is not known
	 */
	public Duration retryAfter() {
		return this.retryAfter;
	}

	/**
	 * Whether the request reached the server.
	 * @return whether the server answered 429; otherwise nothing was sent
	 */
	public boolean isSent() {
		return !(getCause() instanceof PermitRefusedException);
	}

}
