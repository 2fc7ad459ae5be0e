package io.github.loftyspring.auth.connect;

import java.util.regex.Pattern;

import io.github.loftyspring.auth.TokenRequestException;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;

/**
 * Why a Lofty account was not connected or disconnected. It holds nothing secret and
 * nothing of the request that could be harmful on a page.
 *
 * @param reason what happened
 * @param error the error's code in the terms of OAuth 2.0, {@code null} without one
 * @param returnTo where the user wanted to go afterwards: path and query in the
 * application, encoded, without the context path; {@code /} where that is not known.
 * {@link ConnectLink} makes a link of it to try again
 * @since 0.1.0
 */
public record ConnectFailure(Reason reason, @Nullable String error, String returnTo) {

	private static final Pattern ERROR_CODE = Pattern.compile("[A-Za-z0-9_-]{1,40}");

	/**
	 * Leaves out an error that does not look like a code, and a target that is no path of
	 * the application: they come out of the request.
	 * @param reason what happened
	 * @param error the error's code
	 * @param returnTo where the user wanted to go afterwards
	 */
	public ConnectFailure {
		error = (error != null && ERROR_CODE.matcher(error).matches()) ? error : null;
		returnTo = ReturnTarget.isWithinApplication(returnTo) ? returnTo : ReturnTarget.ROOT;
	}

	ConnectFailure(Reason reason, @Nullable String error) {
		this(reason, error, ReturnTarget.ROOT);
	}

	ConnectFailure returningTo(String target) {
		return new ConnectFailure(this.reason, this.error, target);
	}

	/**
	 * Describes what the consent page sent back.
	 * @param error the error's code
	 * @return the failure
	 */
	static ConnectFailure ofAuthorization(String error) {
		return switch (error) {
			case OAuth2ErrorCodes.ACCESS_DENIED -> new ConnectFailure(Reason.CONSENT_DENIED, error);
			case "invalid_state_parameter" -> new ConnectFailure(Reason.STATE_UNKNOWN, null);
			default -> new ConnectFailure(Reason.AUTHORIZATION_REFUSED, error);
		};
	}

	/**
	 * Describes an answer of the consent page that fits nothing that was begun. A denial
	 * that comes without a state is told as such; nothing follows from it.
	 * @param state the state that came back, if any
	 * @param error the error's code, if any
	 * @return the failure
	 */
	static ConnectFailure ofUnknownState(@Nullable String state, @Nullable String error) {
		return (state == null && OAuth2ErrorCodes.ACCESS_DENIED.equals(error))
				? ofAuthorization(OAuth2ErrorCodes.ACCESS_DENIED) : new ConnectFailure(Reason.STATE_UNKNOWN, null);
	}

	/**
	 * Describes why the code was not traded for tokens.
	 * @param failure the failed request
	 * @return the failure
	 */
	static ConnectFailure ofTokenRequest(TokenRequestException failure) {
		if (failure.isTransient()) {
			return new ConnectFailure(Reason.TOKEN_ENDPOINT_UNAVAILABLE, failure.error());
		}
		return new ConnectFailure(OAuth2ErrorCodes.INVALID_GRANT.equals(failure.error()) ? Reason.CODE_REFUSED
				: Reason.TOKEN_REQUEST_REFUSED, failure.error());
	}

	/**
	 * Returns the status of the answer.
	 * @return the status
	 */
	public HttpStatus status() {
		return this.reason.status;
	}

	/**
	 * What can happen.
	 */
	public enum Reason {

		/**
		 * The user did not give the consent.
		 */
		CONSENT_DENIED(HttpStatus.FORBIDDEN),

		/**
		 * Lofty's consent page sent another error back.
		 */
		AUTHORIZATION_REFUSED(HttpStatus.BAD_GATEWAY),

		/**
		 * Nothing that was begun in this session, by this user, fits the state that came
		 * back: it was used before, the session has ended, or somebody else began it.
		 */
		STATE_UNKNOWN(HttpStatus.BAD_REQUEST),

		/**
		 * The token endpoint did not accept the code: it was used before, is too old, or
		 * was issued for somebody else.
		 */
		CODE_REFUSED(HttpStatus.BAD_REQUEST),

		/**
		 * The token endpoint did not accept the application. The log tells more.
		 */
		TOKEN_REQUEST_REFUSED(HttpStatus.BAD_GATEWAY),

		/**
		 * The token endpoint did not answer, or has too much to do. The log tells more.
		 */
		TOKEN_ENDPOINT_UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE),

		/**
		 * Something failed in this application, its store for example. The log tells
		 * more.
		 */
		APPLICATION_FAILED(HttpStatus.INTERNAL_SERVER_ERROR),

		/**
		 * The place to return to is not a path of this application.
		 */
		RETURN_TARGET_REFUSED(HttpStatus.BAD_REQUEST),

		/**
		 * The request to disconnect came from another site.
		 */
		CROSS_SITE_REQUEST(HttpStatus.FORBIDDEN),

		/**
		 * The path does not take this method.
		 */
		METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED);

		private final HttpStatus status;

		Reason(HttpStatus status) {
			this.status = status;
		}

	}

}
