package io.github.loftyspring.sandbox.auth;

import java.io.IOException;
import java.util.stream.Collectors;

import io.github.loftyspring.sandbox.error.ErrorAnswer;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Asks the user whether an application may use the account.
 */
final class ConsentPage extends OncePerRequestFilter {

	static final String PATH = "/page/vendor-auth-consent.html";

	private static final String CONTENT_TYPE = "text/html;charset=UTF-8";

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Connect %1$s - Lofty sandbox</title>
			<link rel="icon" href="data:,">
			</head>
			<body>
			<main style="font-family:sans-serif;max-width:32rem;margin:4rem auto;padding:0 1rem">
			<h1>Connect %1$s?</h1>
			<p><strong>%1$s</strong> wants to use the account of <strong>%2$s</strong>.</p>
			<form method="post" action="%3$s">
			<input type="hidden" name="client_id" value="%4$s">
			<input type="hidden" name="state" value="%5$s">
			<input type="hidden" name="sandboxUser" value="%6$s">
			<button type="submit" id="allow" name="decision" value="allow">Allow</button>
			<button type="submit" id="deny" name="decision" value="deny">Deny</button>
			</form>
			<p>%7$s</p>
			<p><small>This is a local sandbox, independent of Lofty Inc.</small></p>
			</main>
			</body>
			</html>
			""";

	private static final String NOTHING_TO_DECIDE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Lofty sandbox</title>
			</head>
			<body><p>Nothing to decide</p></body>
			</html>
			""";

	private final Accounts accounts;

	private final Applications applications;

	private final Authorizations authorizations;

	ConsentPage(Accounts accounts, Applications applications, Authorizations authorizations) {
		this.accounts = accounts;
		this.applications = applications;
		this.authorizations = authorizations;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !PATH.equals(request.getRequestURI());
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String state = request.getParameter(OAuth2ParameterNames.STATE);
		OAuth2Authorization authorization = StringUtils.hasText(state)
				? this.authorizations.findByToken(state, new OAuth2TokenType(OAuth2ParameterNames.STATE)) : null;
		response.setHeader("Cache-Control", "no-store");
		if (authorization == null || state == null) {
			new ErrorAnswer(400, CONTENT_TYPE, NOTHING_TO_DECIDE).write(response);
			return;
		}
		new ErrorAnswer(200, CONTENT_TYPE, page(authorization, state)).write(response);
	}

	private String page(OAuth2Authorization authorization, String state) {
		Application application = this.applications.named(authorization.getRegisteredClientId());
		Account account = this.accounts.named(authorization.getPrincipalName());
		return PAGE.formatted(escape(application.name()), escape(account.fullName()), VendorAuthConverter.PATH,
				escape(application.clientId()), escape(state), escape(account.name()),
				others(account, authorization.getAttribute(OAuth2AuthorizationRequest.class.getName())));
	}

	private String others(Account current, @Nullable OAuth2AuthorizationRequest request) {
		if (request == null) {
			return "";
		}
		return this.accounts.all()
			.stream()
			.filter((account) -> !account.equals(current))
			.map((account) -> "<a href=\"%s\">Sign in as %s</a>".formatted(escape(link(request, account)),
					escape(account.fullName())))
			.collect(Collectors.joining(" "));
	}

	private static String link(OAuth2AuthorizationRequest request, Account account) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(VendorAuthConverter.PATH)
			.queryParam("clientId", request.getClientId())
			.queryParam(VendorAuthConverter.USER, account.name());
		if (request.getRedirectUri() != null) {
			link.queryParam(OAuth2ParameterNames.REDIRECT_URI, request.getRedirectUri());
		}
		if (request.getState() != null) {
			link.queryParam(OAuth2ParameterNames.STATE, request.getState());
		}
		request.getAdditionalParameters().forEach(link::queryParam);
		return link.encode().toUriString();
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text);
	}

}
