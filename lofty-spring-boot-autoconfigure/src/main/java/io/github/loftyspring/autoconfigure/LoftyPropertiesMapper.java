package io.github.loftyspring.autoconfigure;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.github.loftyspring.auth.AccountSelection;
import io.github.loftyspring.auth.LoftyCredentials;
import io.github.loftyspring.auth.OAuth2Settings;
import io.github.loftyspring.http.RetrySettings;
import io.github.loftyspring.ratelimit.EndpointRateLimit;
import io.github.loftyspring.ratelimit.RateLimitSettings;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.util.StringUtils;

/**
 * Turns checked properties into the settings of the packages below.
 */
final class LoftyPropertiesMapper {

	private static final String TOKEN_PATH = "/oauth/token";

	private final LoftyProperties properties;

	LoftyPropertiesMapper(LoftyProperties properties) {
		this.properties = properties;
	}

	URI baseUrl() {
		return URI.create(StringUtils.trimTrailingCharacter(this.properties.getBaseUrl().toString(), '/'));
	}

	RateLimitSettings rateLimit() {
		LoftyProperties.RateLimit rateLimit = this.properties.getRateLimit();
		int limit = (rateLimit.getLimit() != null) ? rateLimit.getLimit() : this.properties.getAppMode().limit();
		double reserve = (rateLimit.getReserve() != null) ? rateLimit.getReserve() : 0;
		return new RateLimitSettings(limit, rateLimit.getWindow(), rateLimit.getMaxWait(), reserve,
				rateLimit.getInteractiveShare(), endpoints(rateLimit));
	}

	private static List<EndpointRateLimit> endpoints(LoftyProperties.RateLimit rateLimit) {
		return rateLimit.getEndpoints()
			.stream()
			.map((endpoint) -> EndpointRateLimit.of(endpoint.getMethod(),
					Objects.requireNonNullElse(endpoint.getPath(), ""), endpoint.getLimit()))
			.toList();
	}

	/**
	 * Names the bucket of a shared quota. Lofty counts by registered application, so that
	 * its accounts share one. An application that has no client id is told apart by the
	 * prefix; a digest of an API key would put something made of a secret on Redis.
	 */
	String quotaKey() {
		String clientId = this.properties.getOauth2().getClientId();
		String application = baseUrl() + "\n" + ((clientId != null) ? clientId : "");
		byte[] digest = sha256(application.getBytes(StandardCharsets.UTF_8));
		return this.properties.getRateLimit().getKeyPrefix() + HexFormat.of().formatHex(digest, 0, 8);
	}

	private static byte[] sha256(byte[] bytes) {
		try {
			return MessageDigest.getInstance("SHA-256").digest(bytes);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JVM has SHA-256", ex);
		}
	}

	RetrySettings retry() {
		LoftyProperties.Retry retry = this.properties.getRetry();
		return new RetrySettings(retry.getMaxAttempts(), retry.getBackoff(), retry.getMaxBackoff());
	}

	OAuth2Settings oauth2() {
		LoftyProperties.OAuth2 oauth2 = this.properties.getOauth2();
		URI tokenUri = (oauth2.getTokenUri() != null) ? oauth2.getTokenUri() : URI.create(baseUrl() + TOKEN_PATH);
		ClientAuthenticationMethod method = switch (oauth2.getClientAuthenticationMethod()) {
			case CLIENT_SECRET_POST -> ClientAuthenticationMethod.CLIENT_SECRET_POST;
			case CLIENT_SECRET_BASIC -> ClientAuthenticationMethod.CLIENT_SECRET_BASIC;
		};
		return OAuth2Settings.of(tokenUri)
			.withClientAuthenticationMethod(method)
			.withScopes(oauth2.getScope())
			.withDefaultTokenLife(oauth2.getDefaultTokenLife())
			.withRequestTimeout(this.properties.getHttp().getReadTimeout());
	}

	Map<String, LoftyCredentials> credentials() {
		Map<String, LoftyCredentials> credentials = new LinkedHashMap<>();
		put(credentials, AccountSelection.DEFAULT, this.properties.getApiKey(),
				this.properties.getOauth2().getCustomerKey());
		this.properties.getAccounts()
			.forEach((name, account) -> put(credentials, name, account.getApiKey(), account.getCustomerKey()));
		return credentials;
	}

	private void put(Map<String, LoftyCredentials> credentials, String account, @Nullable String apiKey,
			@Nullable String customerKey) {
		LoftyProperties.OAuth2 oauth2 = this.properties.getOauth2();
		if (apiKey != null) {
			credentials.put(account, LoftyCredentials.apiKey(apiKey));
		}
		else if (customerKey != null && oauth2.getClientId() != null && oauth2.getClientSecret() != null) {
			credentials.put(account,
					LoftyCredentials.clientCredentials(oauth2.getClientId(), oauth2.getClientSecret(), customerKey));
		}
	}

	HttpClientSettings http(@Nullable SslBundles bundles, @Nullable HttpClientSettings fallback) {
		LoftyProperties.Http http = this.properties.getHttp();
		// A redirect could lead a credential to another host.
		HttpClientSettings settings = HttpClientSettings.defaults()
			.withTimeouts(http.getConnectTimeout(), http.getReadTimeout())
			.withRedirects(HttpRedirects.DONT_FOLLOW)
			.withSslBundle(sslBundle(bundles));
		return settings.orElse(fallback);
	}

	private @Nullable SslBundle sslBundle(@Nullable SslBundles bundles) {
		String name = this.properties.getHttp().getSsl().getBundle();
		return (name != null && bundles != null) ? bundles.getBundle(name) : null;
	}

}
