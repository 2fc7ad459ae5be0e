package io.github.loftyspring.sandbox.auth;

import java.io.IOException;

import io.github.loftyspring.sandbox.error.ErrorAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.server.authorization.OAuth2AuthorizationCode;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationException;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.util.Assert;
import org.springframework.util.StringUtils;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Sends the browser back: {@code ?code=…} or {@code ?error=…}, each with the state.
 */
final class AuthorizationAnswers implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		OAuth2AuthorizationCodeRequestAuthenticationToken result = (OAuth2AuthorizationCodeRequestAuthenticationToken) authentication;
		OAuth2AuthorizationCode code = result.getAuthorizationCode();
		Assert.state(code != null && result.getRedirectUri() != null, "No authorization code was issued");
		redirect(response, result.getRedirectUri(), "code", code.getTokenValue(), result.getState());
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException exception) throws IOException {
		String error = (exception instanceof OAuth2AuthenticationException ex) ? ex.getError().getErrorCode()
				: "server_error";
		if (exception instanceof OAuth2AuthorizationCodeRequestAuthenticationException ex) {
			OAuth2AuthorizationCodeRequestAuthenticationToken token = ex.getAuthorizationCodeRequestAuthentication();
			if (token != null && StringUtils.hasText(token.getRedirectUri())) {
				redirect(response, token.getRedirectUri(), "error", error, token.getState());
				return;
			}
		}
		String description = (exception instanceof OAuth2AuthenticationException ex) ? ex.getError().getDescription()
				: null;
		new ErrorAnswer(400, "text/html;charset=UTF-8",
				"<!DOCTYPE html><title>Lofty sandbox</title><p>"
						+ HtmlUtils.htmlEscape(error + ((description != null) ? ": " + description : "")))
			.write(response);
	}

	private static void redirect(HttpServletResponse response, String redirectUri, String name, String value,
			@Nullable String state) throws IOException {
		UriComponentsBuilder uri = UriComponentsBuilder.fromUriString(redirectUri).queryParam(name, "{value}");
		String location = StringUtils.hasText(state)
				? uri.queryParam("state", "{state}").encode().buildAndExpand(value, state).toUriString()
				: uri.encode().buildAndExpand(value).toUriString();
		response.setHeader("Cache-Control", "no-store");
		response.sendRedirect(location);
	}

}
