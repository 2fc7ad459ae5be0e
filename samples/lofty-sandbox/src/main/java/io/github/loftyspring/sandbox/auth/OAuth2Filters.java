package io.github.loftyspring.sandbox.auth;

import java.time.Clock;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;

import io.github.loftyspring.sandbox.setting.Setting;
import jakarta.servlet.Filter;

import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.authentication.ClientSecretAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationCodeRequestAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AuthorizationConsentAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2RefreshTokenAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.authentication.PublicClientAuthenticationProvider;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.security.oauth2.server.authorization.web.OAuth2AuthorizationEndpointFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2ClientAuthenticationFilter;
import org.springframework.security.oauth2.server.authorization.web.OAuth2TokenEndpointFilter;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/**
 * Spring Authorization Server's filters behind Lofty's URLs. They are put together by
 * hand because the usual configuration would offer endpoints that Lofty does not have,
 * and would read what else is on the class path.
 *
 * @since 0.1.0
 */
public final class OAuth2Filters {

	private final Accounts accounts;

	private final Applications applications;

	private final Authorizations authorizations;

	private final TokenCounter counter;

	private final AuthenticationManager clients;

	private final AuthenticationManager grants;

	private final TokenAnswers tokenAnswers;

	/**
	 * Creates the filters.
	 * @param accounts the accounts
	 * @param applications the registered applications
	 * @param authorizations the authorizations
	 * @param counter counts token requests
	 * @param clock the server's clock
	 * @param policy how tokens are issued
	 */
	public OAuth2Filters(Accounts accounts, Applications applications, Authorizations authorizations,
			TokenCounter counter, InstantSource clock, Setting<TokenPolicy> policy) {
		this.accounts = accounts;
		this.applications = applications;
		this.authorizations = authorizations;
		this.counter = counter;
		this.tokenAnswers = new TokenAnswers(clock, policy);
		this.clients = clients(applications, authorizations);
		Clock zoned = clock.withZone(ZoneOffset.UTC);
		OAuth2TokenGenerator<? extends OAuth2Token> generator = TokenGenerators.withClock(zoned);
		this.grants = new ProviderManager(
				new OneAtATimeProvider(new CustomerKeyProvider(accounts, authorizations, generator, clock, policy)),
				new OneAtATimeProvider(new OAuth2AuthorizationCodeAuthenticationProvider(authorizations, generator)),
				new OneAtATimeProvider(new OAuth2RefreshTokenAuthenticationProvider(authorizations, generator)));
	}

	private static AuthenticationManager clients(Applications applications, Authorizations authorizations) {
		ClientSecretAuthenticationProvider secrets = new ClientSecretAuthenticationProvider(applications,
				authorizations);
		secrets.setPasswordEncoder(new PlainSecretEncoder());
		return new ProviderManager(new PublicRefreshAuthenticationProvider(applications), secrets,
				new PublicClientAuthenticationProvider(applications, authorizations));
	}

	/**
	 * Returns the filters in their order.
	 * @return the filters
	 */
	public List<Filter> inOrder() {
		return List.of(new AuthorizationServerContextFilter(),
				new ConsentPage(this.accounts, this.applications, this.authorizations), authorizationEndpoint(),
				new TokenEndpoint(this.counter), clientAuthentication(TokenEndpoint.PATH, false),
				clientAuthentication(TokenEndpoint.OLDER_PATH, true), tokenEndpoint(TokenEndpoint.PATH),
				tokenEndpoint(TokenEndpoint.OLDER_PATH));
	}

	private Filter authorizationEndpoint() {
		EveryTimeConsent consent = new EveryTimeConsent();
		OAuth2AuthorizationCodeRequestAuthenticationProvider requests = new OAuth2AuthorizationCodeRequestAuthenticationProvider(
				this.applications, this.authorizations, consent);
		requests.setAuthenticationValidator(new RedirectUriValidator(this.applications));
		OAuth2AuthorizationEndpointFilter filter = new OAuth2AuthorizationEndpointFilter(new ProviderManager(requests,
				new OAuth2AuthorizationConsentAuthenticationProvider(this.applications, this.authorizations, consent)),
				VendorAuthConverter.PATH);
		AuthorizationAnswers answers = new AuthorizationAnswers();
		filter.setAuthenticationConverter(new VendorAuthConverter(this.accounts));
		filter.setAuthenticationSuccessHandler(answers);
		filter.setAuthenticationFailureHandler(answers);
		filter.setConsentPage(ConsentPage.PATH);
		return filter;
	}

	private Filter clientAuthentication(String path, boolean basic) {
		OAuth2ClientAuthenticationFilter filter = new OAuth2ClientAuthenticationFilter(this.clients,
				PathPatternRequestMatcher.withDefaults().matcher(HttpMethod.POST, path));
		filter.setBeanName("client" + path);
		filter.setAuthenticationConverter(new ClientConverter(basic));
		filter.setAuthenticationFailureHandler(this.tokenAnswers);
		return filter;
	}

	private Filter tokenEndpoint(String path) {
		OAuth2TokenEndpointFilter filter = new OAuth2TokenEndpointFilter(this.grants, path);
		filter.setBeanName("token" + path);
		filter.setAuthenticationConverter(new GrantConverter());
		filter.setAuthenticationSuccessHandler(this.tokenAnswers);
		filter.setAuthenticationFailureHandler(this.tokenAnswers);
		return filter;
	}

}
