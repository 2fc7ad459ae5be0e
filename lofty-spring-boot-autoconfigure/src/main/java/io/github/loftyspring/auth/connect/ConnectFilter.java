package io.github.loftyspring.auth.connect;

import java.io.IOException;
import java.security.Principal;
import java.util.Objects;

import io.github.loftyspring.auth.AuthorizationCodeClient;
import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.UserAuthorizations;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationCodeGrantFilter;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.util.Assert;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Lets users of a Spring MVC application connect and disconnect their Lofty account, with
 * Spring Security's own filters on {@link ConnectPaths}. Comes after the application's
 * security, so that it knows the user; touches no other path.
 *
 * @since 0.1.0
 */
public final class ConnectFilter extends OncePerRequestFilter {

	private final ConnectPaths paths;

	private final OAuth2AuthorizationRequestRedirectFilter toConsent;

	private final OAuth2AuthorizationCodeGrantFilter fromConsent;

	private final UserAuthorizations authorizations;

	private final ApplicationEventPublisher events;

	private final ConnectFailureHandler failureHandler;

	/**
	 * Creates the filter.
	 * @param paths the paths it serves
	 * @param client trades codes for tokens
	 * @param authorizations keeps the users' authorizations
	 * @param failureHandler answers when something goes wrong
	 * @param events hears of accounts that are connected and disconnected
	 */
	public ConnectFilter(ConnectPaths paths, AuthorizationCodeClient client, UserAuthorizations authorizations,
			ConnectFailureHandler failureHandler, ApplicationEventPublisher events) {
		Assert.notNull(paths, "'paths' must not be null");
		Assert.notNull(client, "'client' must not be null");
		Assert.notNull(authorizations, "'authorizations' must not be null");
		Assert.notNull(failureHandler, "'failureHandler' must not be null");
		Assert.notNull(events, "'events' must not be null");
		this.paths = paths;
		this.authorizations = authorizations;
		this.failureHandler = failureHandler;
		this.events = events;
		SessionAuthorizationRequests requests = new SessionAuthorizationRequests(client.hasFixedRedirectUri());
		this.toConsent = toConsent(client, requests);
		this.fromConsent = fromConsent(client, requests);
	}

	private static OAuth2AuthorizationRequestRedirectFilter toConsent(AuthorizationCodeClient client,
			SessionAuthorizationRequests requests) {
		OAuth2AuthorizationRequestRedirectFilter filter = new OAuth2AuthorizationRequestRedirectFilter(
				new ConnectRequestResolver(client));
		// By its name a filter notes that it has run: the application may have one too.
		filter.setBeanName("loftyToConsent");
		filter.setAuthorizationRequestRepository(requests);
		filter.setRequestCache(new SavedReturnTarget());
		filter.setAuthenticationFailureHandler((request, response, ex) -> {
			throw (ex.getCause() instanceof RuntimeException cause) ? cause : ex;
		});
		return filter;
	}

	private OAuth2AuthorizationCodeGrantFilter fromConsent(AuthorizationCodeClient client,
			SessionAuthorizationRequests requests) {
		OAuth2AuthorizationCodeGrantFilter filter = new OAuth2AuthorizationCodeGrantFilter(
				new InMemoryClientRegistrationRepository(client.registration()),
				new ConnectedClients(this.authorizations, this.events), trade(client));
		filter.setBeanName("loftyFromConsent");
		filter.setAuthorizationRequestRepository(requests);
		filter.setRequestCache(new SavedReturnTarget());
		return filter;
	}

	private static AuthenticationManager trade(AuthorizationCodeClient client) {
		OAuth2AuthorizationCodeAuthenticationProvider provider = new OAuth2AuthorizationCodeAuthenticationProvider(
				(request) -> Objects.requireNonNull(ServletThread.await(client.exchange(request))));
		return (authentication) -> {
			try {
				return provider.authenticate(authentication);
			}
			catch (OAuth2AuthorizationException ex) {
				// Otherwise the filter would redirect to itself.
				throw new ConnectFailedException(ConnectFailures.of(ex));
			}
		};
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		ConnectPaths.Step step = this.paths.step(UrlPathHelper.defaultInstance.getPathWithinApplication(request));
		if (step == null) {
			chain.doFilter(request, response);
			return;
		}
		ConnectHeaders.ALL.forEach(response::setHeader);
		try {
			step.require(request.getMethod());
			take(step, request, response);
		}
		catch (RuntimeException ex) {
			this.failureHandler.handle(request, response,
					ConnectFailures.of(ex).returningTo(SavedReturnTarget.of(request)));
		}
	}

	private void take(ConnectPaths.Step step, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		switch (step) {
			case CONNECT -> run(this.toConsent, request, response);
			case CALLBACK -> run(this.fromConsent, request, response);
			case DISCONNECT -> disconnect(request, response);
		}
	}

	private static void run(Filter filter, HttpServletRequest request, HttpServletResponse response)
			throws ServletException, IOException {
		filter.doFilter(request, response, (unanswered, end) -> {
			throw new ConnectFailedException(
					ConnectFailure.ofUnknownState(request.getParameter(OAuth2ParameterNames.STATE),
							request.getParameter(OAuth2ParameterNames.ERROR)));
		});
	}

	private void disconnect(HttpServletRequest request, HttpServletResponse response) throws IOException {
		SameOrigin.require(request::getHeader, request.getRequestURL().toString());
		String target = ReturnTarget.of(request.getParameter(ReturnTarget.PARAMETER));
		Principal user = RequestUsers.find(request);
		if (user != null && Boolean.TRUE.equals(ServletThread.await(this.authorizations.remove(user.getName())))) {
			this.events.publishEvent(new LoftyAuthorizationEvent.Disconnected(user.getName()));
		}
		response.setStatus(HttpStatus.SEE_OTHER.value());
		response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + target);
	}

}
