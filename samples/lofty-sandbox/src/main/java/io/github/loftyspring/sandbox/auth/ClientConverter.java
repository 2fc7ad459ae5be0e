package io.github.loftyspring.sandbox.auth;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.util.StringUtils;
import org.springframework.web.util.UriUtils;

/**
 * Reads the client's credentials from where the endpoint wants them: HTTP Basic at the
 * older one, parameters at the newer one.
 */
final class ClientConverter implements AuthenticationConverter {

	private static final String BASIC = "Basic ";

	private final boolean basic;

	ClientConverter(boolean basic) {
		this.basic = basic;
	}

	@Override
	public @Nullable Authentication convert(HttpServletRequest request) {
		Map<String, Object> parameters = new LinkedHashMap<>();
		request.getParameterMap().forEach((name, values) -> parameters.put(name, values[0]));
		return this.basic ? fromHeader(request, parameters) : fromParameters(parameters);
	}

	private static @Nullable Authentication fromHeader(HttpServletRequest request, Map<String, Object> parameters) {
		String header = request.getHeader(HttpHeaders.AUTHORIZATION);
		if (header == null || !StringUtils.startsWithIgnoreCase(header, BASIC)) {
			return null;
		}
		String[] credentials = decode(header.substring(BASIC.length())).split(":", 2);
		if (credentials.length != 2) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
		}
		return new OAuth2ClientAuthenticationToken(UriUtils.decode(credentials[0], StandardCharsets.UTF_8),
				ClientAuthenticationMethod.CLIENT_SECRET_BASIC, UriUtils.decode(credentials[1], StandardCharsets.UTF_8),
				parameters);
	}

	private static String decode(String base64) {
		try {
			return new String(Base64.getDecoder().decode(base64.trim()), StandardCharsets.UTF_8);
		}
		catch (IllegalArgumentException ex) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.INVALID_REQUEST);
		}
	}

	private static @Nullable Authentication fromParameters(Map<String, Object> parameters) {
		Object clientId = parameters.get(OAuth2ParameterNames.CLIENT_ID);
		if (clientId == null) {
			return null;
		}
		Object secret = parameters.get(OAuth2ParameterNames.CLIENT_SECRET);
		ClientAuthenticationMethod method = (secret != null) ? ClientAuthenticationMethod.CLIENT_SECRET_POST
				: ClientAuthenticationMethod.NONE;
		return new OAuth2ClientAuthenticationToken(clientId.toString(), method, secret, parameters);
	}

}
