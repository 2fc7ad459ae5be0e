package io.github.loftyspring.auth.connect;

import io.github.loftyspring.auth.TokenRequestException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.core.log.LogMessage;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;

/**
 * Finds out which failure an exception means, and logs those that the application's
 * operator should know of.
 */
final class ConnectFailures {

	private static final Log logger = LogFactory.getLog(ConnectFailures.class);

	private ConnectFailures() {
	}

	static ConnectFailure of(Throwable ex) {
		if (ex instanceof ConnectFailedException failed) {
			return failed.failure();
		}
		if (ex instanceof OAuth2AuthorizationException authorization) {
			return ConnectFailure.ofAuthorization(authorization.getError().getErrorCode());
		}
		if (ex instanceof TokenRequestException tokenRequest) {
			return ofTokenRequest(tokenRequest);
		}
		logger.error("A Lofty account could not be connected or disconnected", ex);
		return new ConnectFailure(ConnectFailure.Reason.APPLICATION_FAILED, null);
	}

	private static ConnectFailure ofTokenRequest(TokenRequestException ex) {
		ConnectFailure failure = ConnectFailure.ofTokenRequest(ex);
		if (failure.reason() != ConnectFailure.Reason.CODE_REFUSED) {
			logger.warn(LogMessage.format("A Lofty account could not be connected: %s", ex.getMessage()));
		}
		return failure;
	}

}
