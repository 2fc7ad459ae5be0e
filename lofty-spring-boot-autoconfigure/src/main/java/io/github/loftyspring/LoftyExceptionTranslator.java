package io.github.loftyspring;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.TimeoutException;

import io.github.loftyspring.auth.AuthorizationRequiredException;
import io.github.loftyspring.auth.TokenRequestException;
import io.github.loftyspring.auth.store.TokenStoreException;
import io.github.loftyspring.http.CallDescription;
import io.github.loftyspring.http.FailureTranslator;
import io.github.loftyspring.http.Refusal;
import io.github.loftyspring.http.RetryAfter;
import io.github.loftyspring.ratelimit.PermitRefusedException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.codec.DecodingException;
import org.springframework.core.codec.EncodingException;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.UnsupportedMediaTypeException;
import org.springframework.web.reactive.function.client.WebClientException;

/**
 * Decides which {@link LoftyException} a caller gets. Exceptions of the HTTP client are
 * never passed on or kept as a cause: they hold the request with its credential.
 *
 * @since 0.1.0
 */
public final class LoftyExceptionTranslator implements FailureTranslator {

	private static final String USER_NOT_IN_TOKEN = "200058";

	private static final Set<String> PERMISSION_CODES = Set.of("200100", "20017", "VENDOR_HAS_NO_PERMISSION",
			"PERMISSION_DENIED", "ACCESS_ALL_TEAM_LEADS");

	private static final String CREDENTIAL_HINT = "Check the account's credential (lofty.api-key, lofty.oauth2 or "
			+ "lofty.accounts): it is wrong, expired or revoked.";

	private static final String SCHEME_HINT = "Lofty knows no user for this credential. An API key belongs into "
			+ "lofty.api-key or lofty.accounts.<name>.api-key, which send it as 'token'; a key that was always sent like "
			+ "that belongs to a user who no longer exists.";

	private static final String TOKEN_HINT = "Check lofty.oauth2.client-id, client-secret, customer-key, token-uri and "
			+ "client-authentication-method.";

	/**
	 * Creates the translator.
	 */
	public LoftyExceptionTranslator() {
	}

	@Override
	public RuntimeException refused(Refusal refusal) {
		int status = refusal.status().value();
		String code = (refusal.code() != null) ? refusal.code() : "";
		if (status == 401) {
			return new LoftyAuthenticationException(refusal, CREDENTIAL_HINT);
		}
		if (status == 400 && code.equals(USER_NOT_IN_TOKEN)) {
			return new LoftyAuthenticationException(refusal, SCHEME_HINT);
		}
		if (status == 403 || PERMISSION_CODES.contains(code)) {
			return new LoftyPermissionException(refusal);
		}
		if (status >= 500) {
			return new LoftyServerException(refusal);
		}
		return switch (status) {
			case 404 -> new LoftyNotFoundException(refusal);
			case 429 -> new LoftyRateLimitException(refusal, orZero(RetryAfter.of(refusal.headers())));
			case 400, 405, 406, 415 -> new LoftyBadRequestException(refusal);
			default -> (status < 300) ? new LoftyBadRequestException(refusal) : new LoftyResponseException(refusal);
		};
	}

	private static Duration orZero(@Nullable Duration duration) {
		return (duration != null) ? duration : Duration.ZERO;
	}

	@Override
	public Throwable failed(CallDescription call, Throwable failure) {
		if (failure instanceof PermitRefusedException refused) {
			return new LoftyRateLimitException(call, refused);
		}
		if (failure instanceof TokenRequestException tokenRequest) {
			return tokenRequestFailed(call, tokenRequest);
		}
		if (failure instanceof TokenStoreException) {
			return new LoftyTransportException(
					sentence("%s was not sent, there is no access token. %s".formatted(call, failure.getMessage())),
					failure);
		}
		if (failure instanceof AuthorizationRequiredException required) {
			return new LoftyAuthorizationRequiredException(call, required);
		}
		if (failure instanceof EncodingException) {
			return new IllegalArgumentException(
					"'body' of %s cannot be written as JSON: %s".formatted(call, failure.getMessage()), failure);
		}
		if (failure instanceof WebClientException || failure instanceof DecodingException
				|| failure instanceof IOException || failure instanceof DataBufferLimitException
				|| isTimeout(failure)) {
			return transportFailed(call, failure);
		}
		return failure;
	}

	private static RuntimeException tokenRequestFailed(CallDescription call, TokenRequestException failure) {
		String message = sentence(
				"%s was not sent, there is no access token. %s".formatted(call, failure.getMessage()));
		int status = failure.status();
		if (status == 0) {
			return new LoftyTransportException(message, failure);
		}
		Refusal refusal = new Refusal(new CallDescription(HttpMethod.POST, "/oauth/token"),
				HttpStatusCode.valueOf(status), failure.error(),
				(failure.description() != null) ? failure.description() : message, HttpHeaders.EMPTY);
		if (status == 429) {
			return new LoftyRateLimitException(refusal, orZero(failure.retryAfter()));
		}
		return (status >= 500) ? new LoftyServerException(message, refusal, failure)
				: new LoftyAuthenticationException(message + " " + TOKEN_HINT, refusal, TOKEN_HINT, failure);
	}

	private static String sentence(String text) {
		return text.endsWith(".") ? text : text + ".";
	}

	private static LoftyTransportException transportFailed(CallDescription call, Throwable failure) {
		Throwable cause = withoutRequest(failure);
		return new LoftyTransportException(call + " " + describe(cause), cause);
	}

	/**
	 * Unwraps exceptions that hold the request.
	 */
	private static @Nullable Throwable withoutRequest(Throwable failure) {
		Throwable current = failure;
		while (current instanceof WebClientException) {
			current = current.getCause();
		}
		return current;
	}

	private static String describe(@Nullable Throwable cause) {
		if (cause instanceof UnknownHostException) {
			return "got no answer: the host of lofty.base-url is unknown (" + cause.getMessage() + ").";
		}
		if (cause instanceof ConnectException) {
			return "got no answer: no connection (" + cause.getMessage() + "). Check lofty.base-url and the network.";
		}
		if (cause instanceof UnsupportedMediaTypeException unsupported) {
			return "was answered with " + unsupported.getContentType() + " instead of JSON. Check lofty.base-url.";
		}
		if (cause instanceof DataBufferLimitException) {
			return "was answered with a body that is too large: " + cause.getMessage();
		}
		if (cause instanceof DecodingException) {
			return "was answered, but " + cause.getMessage();
		}
		if (cause != null && isTimeout(cause)) {
			return "got no answer within lofty.http.read-timeout.";
		}
		return "failed on the way: " + ((cause != null) ? cause : "unknown cause");
	}

	private static boolean isTimeout(Throwable failure) {
		return failure instanceof HttpTimeoutException || failure instanceof TimeoutException
				|| failure.getClass().getName().equals("io.netty.handler.timeout.ReadTimeoutException");
	}

}
