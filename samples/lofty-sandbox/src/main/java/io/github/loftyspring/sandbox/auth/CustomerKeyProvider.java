package io.github.loftyspring.sandbox.auth;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.loftyspring.sandbox.setting.Setting;
import org.jspecify.annotations.Nullable;

import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2Token;
import org.springframework.security.oauth2.server.authorization.OAuth2Authorization;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2AccessTokenAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.authentication.OAuth2ClientCredentialsAuthenticationToken;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.context.AuthorizationServerContextHolder;
import org.springframework.security.oauth2.server.authorization.token.DefaultOAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenGenerator;
import org.springframework.util.Assert;

/**
 * The client credentials grant with Lofty's parameter {@code customer_key}, the API key
 * of the user the token is for.
 */
final class CustomerKeyProvider implements AuthenticationProvider {

	static final String CUSTOMER_KEY = "customer_key";

	private final Accounts accounts;

	private final Authorizations authorizations;

	private final OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator;

	private final InstantSource clock;

	private final Setting<TokenPolicy> policy;

	private final Map<String, String> lastAuthorizationIds = new ConcurrentHashMap<>();

	CustomerKeyProvider(Accounts accounts, Authorizations authorizations,
			OAuth2TokenGenerator<? extends OAuth2Token> tokenGenerator, InstantSource clock,
			Setting<TokenPolicy> policy) {
		this.accounts = accounts;
		this.authorizations = authorizations;
		this.tokenGenerator = tokenGenerator;
		this.clock = clock;
		this.policy = policy;
	}

	@Override
	public Authentication authenticate(Authentication authentication) {
		OAuth2ClientCredentialsAuthenticationToken grant = (OAuth2ClientCredentialsAuthenticationToken) authentication;
		OAuth2ClientAuthenticationToken client = (OAuth2ClientAuthenticationToken) grant.getPrincipal();
		RegisteredClient registered = client.getRegisteredClient();
		Assert.state(registered != null, "The client is not authenticated");
		if (!registered.getAuthorizationGrantTypes().contains(AuthorizationGrantType.CLIENT_CREDENTIALS)) {
			throw new OAuth2AuthenticationException(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT);
		}
		Account account = account(grant);
		OAuth2AccessToken living = this.policy.get().reuse() ? living(registered, account) : null;
		OAuth2AccessToken token = (living != null) ? living : issue(registered, account, client, grant);
		return new OAuth2AccessTokenAuthenticationToken(registered, client, token);
	}

	private Account account(OAuth2ClientCredentialsAuthenticationToken grant) {
		Object customerKey = grant.getAdditionalParameters().get(CUSTOMER_KEY);
		if (customerKey == null || customerKey.toString().isBlank()) {
			throw new OAuth2AuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_REQUEST, "customer_key is missing", null));
		}
		return this.accounts.ofApiKey(customerKey.toString())
			.orElseThrow(() -> new OAuth2AuthenticationException(
					new OAuth2Error(OAuth2ErrorCodes.INVALID_GRANT, "customer_key is not a valid API key", null)));
	}

	private @Nullable OAuth2AccessToken living(RegisteredClient client, Account account) {
		String id = this.lastAuthorizationIds.get(key(client, account));
		OAuth2Authorization authorization = (id != null) ? this.authorizations.findById(id) : null;
		OAuth2Authorization.Token<OAuth2AccessToken> token = (authorization != null) ? authorization.getAccessToken()
				: null;
		if (token == null || token.isInvalidated()) {
			return null;
		}
		Instant expiresAt = token.getToken().getExpiresAt();
		return (expiresAt != null && this.clock.instant().plusSeconds(1).isBefore(expiresAt)) ? token.getToken() : null;
	}

	private OAuth2AccessToken issue(RegisteredClient client, Account account,
			OAuth2ClientAuthenticationToken clientAuthentication, OAuth2ClientCredentialsAuthenticationToken grant) {
		OAuth2TokenContext context = DefaultOAuth2TokenContext.builder()
			.registeredClient(client)
			.principal(clientAuthentication)
			.authorizationServerContext(AuthorizationServerContextHolder.getContext())
			.authorizedScopes(Set.of(TokenPolicy.SCOPE))
			.tokenType(OAuth2TokenType.ACCESS_TOKEN)
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.authorizationGrant(grant)
			.build();
		OAuth2Token generated = this.tokenGenerator.generate(context);
		Assert.state(generated != null, "No access token was generated");
		OAuth2AccessToken token = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, generated.getTokenValue(),
				generated.getIssuedAt(), generated.getExpiresAt(), Set.of(TokenPolicy.SCOPE));
		OAuth2Authorization authorization = OAuth2Authorization.withRegisteredClient(client)
			.principalName(account.name())
			.authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
			.authorizedScopes(Set.of(TokenPolicy.SCOPE))
			.accessToken(token)
			.build();
		this.authorizations.save(authorization);
		this.lastAuthorizationIds.put(key(client, account), authorization.getId());
		return token;
	}

	private static String key(RegisteredClient client, Account account) {
		return client.getClientId() + "/" + account.name();
	}

	@Override
	public boolean supports(Class<?> authentication) {
		return OAuth2ClientCredentialsAuthenticationToken.class.isAssignableFrom(authentication);
	}

}
