package io.github.loftyspring.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;

import io.github.loftyspring.auth.AccountSelection;
import io.github.loftyspring.ratelimit.EndpointRateLimit;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;
import org.springframework.web.util.pattern.PatternParseException;

/**
 * The rules between properties. Each violation names the property and the fix, and never
 * shows a value that may be a secret.
 */
final class LoftyPropertiesCheck {

	private static final Duration SHORTEST_WINDOW = Duration.ofMillis(100);

	private static final Duration LONGEST_WINDOW = Duration.ofDays(1);

	private static final double LARGEST_SHARE = 0.9;

	private final LoftyProperties properties;

	private final LoftyProperties.OAuth2 oauth2;

	LoftyPropertiesCheck(LoftyProperties properties) {
		this.properties = properties;
		this.oauth2 = properties.getOauth2();
	}

	void run() {
		endpoint("lofty.base-url", this.properties.getBaseUrl());
		if (this.oauth2.getTokenUri() != null) {
			endpoint("lofty.oauth2.token-uri", this.oauth2.getTokenUri());
		}
		notBlank("lofty.api-key", this.properties.getApiKey());
		oauth2();
		this.properties.getAccounts().forEach(this::account);
		rateLimit();
		retry();
		positive("lofty.http.connect-timeout", this.properties.getHttp().getConnectTimeout());
		positive("lofty.http.read-timeout", this.properties.getHttp().getReadTimeout());
	}

	private static void endpoint(String property, URI uri) {
		String scheme = (uri.getScheme() != null) ? uri.getScheme().toLowerCase(Locale.ROOT) : null;
		if (scheme == null || uri.getHost() == null && !uri.isOpaque()) {
			throw new InvalidLoftyPropertyException(property, "it is no absolute URL",
					"Write it with scheme and host, such as https://api.lofty.com.");
		}
		if (!scheme.equals("https") && !scheme.equals("http") || uri.isOpaque()) {
			throw new InvalidLoftyPropertyException(property, "its scheme is '" + scheme + "'",
					"Use https, or http for a server on this machine.");
		}
		if (uri.getRawUserInfo() != null || uri.getRawQuery() != null || uri.getRawFragment() != null) {
			throw new InvalidLoftyPropertyException(property, "it has user information, a query or a fragment",
					"Leave only scheme, host, port and path.");
		}
	}

	private void oauth2() {
		notBlank("lofty.oauth2.client-id", this.oauth2.getClientId());
		notBlank("lofty.oauth2.client-secret", this.oauth2.getClientSecret());
		notBlank("lofty.oauth2.customer-key", this.oauth2.getCustomerKey());
		notBlank("lofty.oauth2.scope", this.oauth2.getScope());
		positive("lofty.oauth2.default-token-life", this.oauth2.getDefaultTokenLife());
		boolean client = this.oauth2.getClientId() != null;
		if (this.properties.getApiKey() != null && (client || this.oauth2.getCustomerKey() != null)
				&& !isApplicationOfAccounts()) {
			throw new InvalidLoftyPropertyException("lofty.api-key",
					"the default account has an API key and OAuth 2.0 credentials (lofty.oauth2.*), and only one can be used",
					"Remove lofty.api-key or lofty.oauth2.*, or move one of them to an account of its own, "
							+ "lofty.accounts.<name>.");
		}
		if (this.oauth2.getClientSecret() != null && !client) {
			throw new InvalidLoftyPropertyException("lofty.oauth2.client-secret",
					"there is a client secret without a client id", "Set lofty.oauth2.client-id as well.");
		}
		if (this.oauth2.getCustomerKey() != null || this.oauth2.getGrantType() != null) {
			clientCredentials(
					(this.oauth2.getCustomerKey() != null) ? "lofty.oauth2.customer-key" : "lofty.oauth2.grant-type");
		}
		if (this.oauth2.getGrantType() != null && this.oauth2.getCustomerKey() == null) {
			throw new InvalidLoftyPropertyException("lofty.oauth2.grant-type",
					"the client-credentials grant needs the API key of the user to act for",
					"Set lofty.oauth2.customer-key.");
		}
		if (client && this.oauth2.getCustomerKey() == null && !isApplicationOfAccounts()) {
			throw new InvalidLoftyPropertyException("lofty.oauth2.client-id",
					"there is an application, but no user it acts for",
					"Set lofty.oauth2.customer-key, or lofty.accounts.<name>.customer-key for named accounts.");
		}
	}

	/**
	 * Whether {@code lofty.oauth2} only describes the application whose customer keys the
	 * named accounts hold.
	 */
	private boolean isApplicationOfAccounts() {
		return this.oauth2.getCustomerKey() == null && this.properties.getAccounts()
			.values()
			.stream()
			.anyMatch((account) -> account.getCustomerKey() != null);
	}

	private void clientCredentials(String property) {
		if (this.oauth2.getClientId() == null) {
			throw new InvalidLoftyPropertyException(property, "the client-credentials grant needs an application",
					"Set lofty.oauth2.client-id and lofty.oauth2.client-secret.");
		}
		if (this.oauth2.getClientSecret() == null) {
			throw new InvalidLoftyPropertyException(property, "the client-credentials grant needs a client secret",
					"Set lofty.oauth2.client-secret.");
		}
	}

	private void account(String name, LoftyProperties.Account account) {
		String prefix = "lofty.accounts." + name;
		if (name.equals(AccountSelection.DEFAULT)) {
			throw new InvalidLoftyPropertyException(prefix,
					"this name means the account configured directly below 'lofty'",
					"Choose another name, or move the credentials to lofty.api-key or lofty.oauth2.");
		}
		notBlank(prefix + ".api-key", account.getApiKey());
		notBlank(prefix + ".customer-key", account.getCustomerKey());
		if (account.getApiKey() != null && account.getCustomerKey() != null) {
			throw new InvalidLoftyPropertyException(prefix,
					"it has an API key and a customer key, and only one can be used",
					"Remove " + prefix + ".api-key or " + prefix + ".customer-key.");
		}
		if (account.getApiKey() == null && account.getCustomerKey() == null) {
			throw new InvalidLoftyPropertyException(prefix, "it has no credential",
					"Set " + prefix + ".api-key or " + prefix + ".customer-key.");
		}
		if (account.getCustomerKey() != null) {
			clientCredentials(prefix + ".customer-key");
		}
	}

	private void rateLimit() {
		LoftyProperties.RateLimit rateLimit = this.properties.getRateLimit();
		atLeastOne("lofty.rate-limit.limit", (rateLimit.getLimit() != null) ? rateLimit.getLimit() : 1);
		if (rateLimit.getWindow().compareTo(SHORTEST_WINDOW) < 0) {
			throw new InvalidLoftyPropertyException("lofty.rate-limit.window",
					"it is " + text(rateLimit.getWindow()) + ", shorter than any window of a server",
					"Set it to the length of Lofty's window, 60s.");
		}
		if (rateLimit.getWindow().compareTo(LONGEST_WINDOW) > 0) {
			throw new InvalidLoftyPropertyException("lofty.rate-limit.window",
					"it is " + text(rateLimit.getWindow()) + ", more than a day",
					"Set it to the length of Lofty's window, 60s.");
		}
		notNegative("lofty.rate-limit.max-wait", rateLimit.getMaxWait());
		Double reserve = rateLimit.getReserve();
		if (reserve != null && !(reserve > 0 && reserve <= LARGEST_SHARE)) {
			throw new InvalidLoftyPropertyException("lofty.rate-limit.reserve", "it is " + reserve,
					"Set it to a share of the quota, more than 0 and at most 0.9, or remove it to reserve nothing.");
		}
		double interactiveShare = rateLimit.getInteractiveShare();
		if (!(interactiveShare > 0 && interactiveShare <= LARGEST_SHARE)) {
			throw new InvalidLoftyPropertyException("lofty.rate-limit.interactive-share", "it is " + interactiveShare,
					"Set it to a share of the quota, more than 0 and at most 0.9.");
		}
		for (int i = 0; i < rateLimit.getEndpoints().size(); i++) {
			endpointLimit("lofty.rate-limit.endpoints[" + i + "]", rateLimit.getEndpoints().get(i));
		}
		notBlank("lofty.rate-limit.key-prefix", rateLimit.getKeyPrefix());
		if (StringUtils.containsWhitespace(rateLimit.getKeyPrefix())) {
			throw new InvalidLoftyPropertyException("lofty.rate-limit.key-prefix", "it has blanks in it",
					"Write it without blanks, such as lofty:quota:.");
		}
	}

	private static void endpointLimit(String property, LoftyProperties.Endpoint endpoint) {
		atLeastOne(property + ".limit", endpoint.getLimit());
		String path = endpoint.getPath();
		if (path == null || !path.startsWith("/")) {
			throw new InvalidLoftyPropertyException(property + ".path",
					(path != null) ? "it is '" + path + "'" : "it is missing",
					"Set it to a pattern of URI templates that starts with a slash, such as /v2.0/ai/**.");
		}
		try {
			EndpointRateLimit.of(endpoint.getMethod(), path, endpoint.getLimit());
		}
		catch (PatternParseException ex) {
			throw new InvalidLoftyPropertyException(property + ".path", "it is no pattern: " + ex.getMessage().strip(),
					"Correct it; ** may only be the last part, such as /v2.0/ai/**.");
		}
	}

	private void retry() {
		LoftyProperties.Retry retry = this.properties.getRetry();
		atLeastOne("lofty.retry.max-attempts", retry.getMaxAttempts());
		notNegative("lofty.retry.backoff", retry.getBackoff());
		if (retry.getMaxBackoff().compareTo(retry.getBackoff()) < 0) {
			throw new InvalidLoftyPropertyException(
					"lofty.retry.max-backoff", "it is %s, shorter than lofty.retry.backoff (%s)"
						.formatted(text(retry.getMaxBackoff()), text(retry.getBackoff())),
					"Set it to at least the value of lofty.retry.backoff.");
		}
	}

	private static void notBlank(String property, @Nullable String value) {
		if (value != null && !StringUtils.hasText(value)) {
			throw new InvalidLoftyPropertyException(property, "it is empty",
					"Give it a value, or remove the property.");
		}
	}

	private static void atLeastOne(String property, int value) {
		if (value < 1) {
			throw new InvalidLoftyPropertyException(property, "it is " + value, "Set it to at least 1.");
		}
	}

	private static void notNegative(String property, Duration value) {
		if (value.isNegative()) {
			throw new InvalidLoftyPropertyException(property, "it is negative: " + text(value),
					"Set it to zero or more, such as 60s.");
		}
	}

	private static void positive(String property, Duration value) {
		if (value.isNegative() || value.isZero()) {
			throw new InvalidLoftyPropertyException(property, "it is " + text(value),
					"Set it to more than zero, such as 30s.");
		}
	}

	private static String text(Duration duration) {
		return duration.toMillis() + "ms";
	}

}
