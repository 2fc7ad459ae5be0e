package io.github.loftyspring.sandbox.auth;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.endpoint.PkceParameterNames;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationToken;
import org.springframework.security.web.authentication.AuthenticationConverter;
import org.springframework.util.StringUtils;

/**
 * Reads a request to Lofty's authorization page, and the answer given on the consent
 * page.
 */
final class VendorAuthConverter implements AuthenticationConverter {

	static final String PATH = "/page/vendor-auth.html";

	static final String USER = "sandboxUser";

	static final String DECISION = "decision";

	private final Accounts accounts;

	VendorAuthConverter(Accounts accounts) {
		this.accounts = accounts;
	}

	@Override
	public Authentication convert(HttpServletRequest request) {
		return "POST".equals(request.getMethod()) ? consent(request) : authorization(request);
	}

	private Authentication authorization(HttpServletRequest request) {
		Map<String, Object> additional = new LinkedHashMap<>();
		String challenge = request.getParameter(PkceParameterNames.CODE_CHALLENGE);
		if (StringUtils.hasText(challenge)) {
			String method = request.getParameter(PkceParameterNames.CODE_CHALLENGE_METHOD);
			additional.put(PkceParameterNames.CODE_CHALLENGE, challenge);
			additional.put(PkceParameterNames.CODE_CHALLENGE_METHOD, (method != null) ? method : "S256");
		}
		return new OAuth2AuthorizationCodeRequestAuthenticationToken(PATH, clientId(request), user(request),
				request.getParameter(OAuth2ParameterNames.REDIRECT_URI),
				request.getParameter(OAuth2ParameterNames.STATE), Set.of(TokenPolicy.SCOPE), additional);
	}

	private Authentication consent(HttpServletRequest request) {
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		if (!StringUtils.hasText(state)) {
			throw invalid(OAuth2ParameterNames.STATE);
		}
		boolean allowed = "allow".equals(request.getParameter(DECISION));
		return new OAuth2AuthorizationConsentAuthenticationToken(PATH, clientId(request), user(request), state,
				allowed ? Set.of(TokenPolicy.SCOPE) : Set.of(), null);
	}

	private Authentication user(HttpServletRequest request) {
		@Nullable String name = request.getParameter(USER);
		try {
			Account account = StringUtils.hasText(name) ? this.accounts.named(name) : this.accounts.first();
			return UsernamePasswordAuthenticationToken.authenticated(account.name(), null, Set.of());
		}
		catch (IllegalArgumentException ex) {
			throw invalid(USER);
		}
	}

	private static String clientId(HttpServletRequest request) {
		String camelCase = request.getParameter("clientId");
		String clientId = StringUtils.hasText(camelCase) ? camelCase
				: request.getParameter(OAuth2ParameterNames.CLIENT_ID);
		if (!StringUtils.hasText(clientId)) {
			throw invalid("clientId");
		}
		return clientId;
	}

	private static OAuth2AuthenticationException invalid(String parameter) {
		return new OAuth2AuthenticationException(
				new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, parameter + " is missing or unknown", null));
	}

}
