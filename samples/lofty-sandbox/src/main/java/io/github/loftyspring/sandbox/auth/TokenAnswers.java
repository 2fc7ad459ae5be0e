package io.github.loftyspring.sandbox.auth;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.error.ErrorAnswer;
import io.github.loftyspring.sandbox.json.Json;
import io.github.loftyspring.sandbox.setting.Setting;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;

/**
 * Writes the token endpoint's answers, with the seconds that are left of a token's life
 * and with the oddities asked for.
 */
final class TokenAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private final InstantSource clock;

	private final Setting<TokenPolicy> policy;

	TokenAnswers(InstantSource clock, Setting<TokenPolicy> policy) {
		this.clock = clock;
		this.policy = policy;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		OAuth2AccessTokenAuthenticationToken result = (OAuth2AccessTokenAuthenticationToken) authentication;
		TokenPolicy current = this.policy.get();
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("access_token", result.getAccessToken().getTokenValue());
		OAuth2RefreshToken refreshToken = result.getRefreshToken();
		if (refreshToken != null && !current.has(TokenAnswerOddity.NO_REFRESH_TOKEN)) {
			body.put("refresh_token", refreshToken.getTokenValue());
		}
		if (!current.has(TokenAnswerOddity.NO_EXPIRES_IN)) {
			long left = secondsLeft(result.getAccessToken());
			body.put("expires_in",
					current.has(TokenAnswerOddity.FRACTIONAL_EXPIRES_IN) ? (Number) (left - 0.5) : (Number) left);
		}
		if (!current.has(TokenAnswerOddity.NO_TOKEN_TYPE)) {
			body.put("token_type", "Bearer");
		}
		if (!current.has(TokenAnswerOddity.NO_SCOPE)) {
			body.put("scope", TokenPolicy.SCOPE);
		}
		write(200, body, response);
	}

	private long secondsLeft(OAuth2AccessToken token) {
		Instant expiresAt = token.getExpiresAt();
		return (expiresAt != null) ? Math.max(Duration.between(this.clock.instant(), expiresAt).toSeconds(), 0) : 0;
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		OAuth2Error error = (exception instanceof OAuth2AuthenticationException ex) ? ex.getError()
				: new OAuth2Error(OAuth2ErrorCodes.SERVER_ERROR);
		Map<String, Object> body = new LinkedHashMap<>();
		body.put("error", error.getErrorCode());
		if (error.getDescription() != null) {
			body.put("error_description", error.getDescription());
		}
		int status = OAuth2ErrorCodes.INVALID_CLIENT.equals(error.getErrorCode()) ? 401 : 400;
		write(this.policy.get().has(TokenAnswerOddity.ERROR_UNDER_200) ? 200 : status, body, response);
	}

	private void write(int status, Map<String, Object> body, HttpServletResponse response) throws IOException {
		boolean text = this.policy.get().has(TokenAnswerOddity.TEXT_PLAIN);
		response.setHeader("Cache-Control", "no-store");
		new ErrorAnswer(status, text ? "text/plain;charset=UTF-8" : Json.MEDIA_TYPE, Json.write(body)).write(response);
	}

}
