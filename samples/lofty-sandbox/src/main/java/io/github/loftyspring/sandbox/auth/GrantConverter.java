package io.github.loftyspring.sandbox.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.util.StringUtils;

/**
 * Reads which grant a token request asks for. A scope asked for is ignored: Lofty has
 * only one.
 */
final class GrantConverter implements AuthenticationConverter {

	@Override
	public Authentication convert(HttpServletRequest request) {
		Authentication client = SecurityContextHolder.getContext().getAuthentication();
		if (client == null) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_CLIENT);
		}
		String grantType = required(request, OAuth2ParameterNames.GRANT_TYPE);
		return switch (grantType) {
			case "client_credentials" ->
				new OAuth2ClientCredentialsAuthenticationToken(client, Set.of(), others(request));
			case "authorization_code" ->
				new OAuth2AuthorizationCodeAuthenticationToken(required(request, OAuth2ParameterNames.CODE), client,
						request.getParameter(OAuth2ParameterNames.REDIRECT_URI), others(request));
			case "refresh_token" -> new OAuth2RefreshTokenAuthenticationToken(
					required(request, OAuth2ParameterNames.REFRESH_TOKEN), client, null, others(request));
			default -> throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNSUPPORTED_GRANT_TYPE);
		};
	}

	private static String required(HttpServletRequest request, String name) {
		@Nullable String value = request.getParameter(name);
		if (!StringUtils.hasText(value)) {
			throw new OAuth2AuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, name + " is missing", null));
		}
		return value;
	}

	private static Map<String, Object> others(HttpServletRequest request) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
		return parameters;
	}

}
