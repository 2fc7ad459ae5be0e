package io.github.loftyspring.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.http.HttpMethod;

/**
 * Properties of the Lofty client.
 *
 * @since 0.1.0
 */
@ConfigurationProperties("lofty")
public class LoftyProperties implements InitializingBean {

	/**
	 * Root of the API. Credentials are sent to this origin only.
	 */
	private URI baseUrl = URI.create("https://api.lofty.com");

	/**
	 * Mode of the registered application, which decides the quota assumed until response
	 * headers say otherwise.
	 */
	private AppMode appMode = AppMode.DEVELOPMENT;

	/**
	 * API key of a Lofty user, sent as 'Authorization: token'.
	 */
	private @Nullable String apiKey;

	private final OAuth2 oauth2 = new OAuth2();

	/**
	 * Further Lofty accounts by name, used through 'forAccount'.
	 */
	private final Map<String, Account> accounts = new LinkedHashMap<>();

	private final RateLimit rateLimit = new RateLimit();

	private final Retry retry = new Retry();

	private final Http http = new Http();

	public URI getBaseUrl() {
		return this.baseUrl;
	}

	public void setBaseUrl(URI baseUrl) {
		this.baseUrl = baseUrl;
	}

	public AppMode getAppMode() {
		return this.appMode;
	}

	public void setAppMode(AppMode appMode) {
		this.appMode = appMode;
	}

	public @Nullable String getApiKey() {
		return this.apiKey;
	}

	public void setApiKey(@Nullable String apiKey) {
		this.apiKey = apiKey;
	}

	public OAuth2 getOauth2() {
		return this.oauth2;
	}

	public Map<String, Account> getAccounts() {
		return this.accounts;
	}

	public RateLimit getRateLimit() {
		return this.rateLimit;
	}

	public Retry getRetry() {
		return this.retry;
	}

	public Http getHttp() {
		return this.http;
	}

	@Override
	public void afterPropertiesSet() {
		new LoftyPropertiesCheck(this).run();
	}

	/**
	 * Modes of a registered application.
	 */
	public enum AppMode {

		/**
		 * 100 requests a minute.
		 */
		DEVELOPMENT(100),

		/**
		 * 500 requests a minute.
		 */
		PRODUCTION(500);

		private final int limit;

		AppMode(int limit) {
			this.limit = limit;
		}

		int limit() {
			return this.limit;
		}

	}

	/**
	 * OAuth 2.0 properties.
	 */
	public static class OAuth2 {

		/**
		 * Client id of the registered application.
		 */
		private @Nullable String clientId;

		/**
		 * Client secret of the registered application.
		 */
		private @Nullable String clientSecret;

		/**
		 * API key of the user on whose behalf the application acts. Selects the
		 * client-credentials grant.
		 */
		private @Nullable String customerKey;

		/**
		 * Grant, when it must be explicit. Derived from the other properties by default.
		 */
		private @Nullable GrantType grantType;

		/**
		 * Token endpoint. Defaults to '/oauth/token' below the base URL.
		 */
		private @Nullable URI tokenUri;

		/**
		 * Way in which the application authenticates at the token endpoint.
		 */
		private ClientAuthentication clientAuthenticationMethod = ClientAuthentication.CLIENT_SECRET_POST;

		/**
		 * Scope to ask for.
		 */
		private String scope = "openApi";

		/**
		 * Life of an access token whose answer does not tell it.
		 */
		private Duration defaultTokenLife = Duration.ofHours(1);

		public @Nullable String getClientId() {
			return this.clientId;
		}

		public void setClientId(@Nullable String clientId) {
			this.clientId = clientId;
		}

		public @Nullable String getClientSecret() {
			return this.clientSecret;
		}

		public void setClientSecret(@Nullable String clientSecret) {
			this.clientSecret = clientSecret;
		}

		public @Nullable String getCustomerKey() {
			return this.customerKey;
		}

		public void setCustomerKey(@Nullable String customerKey) {
			this.customerKey = customerKey;
		}

		public @Nullable GrantType getGrantType() {
			return this.grantType;
		}

		public void setGrantType(@Nullable GrantType grantType) {
			this.grantType = grantType;
		}

		public @Nullable URI getTokenUri() {
			return this.tokenUri;
		}

		public void setTokenUri(@Nullable URI tokenUri) {
			this.tokenUri = tokenUri;
		}

		public ClientAuthentication getClientAuthenticationMethod() {
			return this.clientAuthenticationMethod;
		}

		public void setClientAuthenticationMethod(ClientAuthentication clientAuthenticationMethod) {
			this.clientAuthenticationMethod = clientAuthenticationMethod;
		}

		public String getScope() {
			return this.scope;
		}

		public void setScope(String scope) {
			this.scope = scope;
		}

		public Duration getDefaultTokenLife() {
			return this.defaultTokenLife;
		}

		public void setDefaultTokenLife(Duration defaultTokenLife) {
			this.defaultTokenLife = defaultTokenLife;
		}

	}

	/**
	 * Grants of OAuth 2.0.
	 */
	public enum GrantType {

		/**
		 * The application acts by itself for the user of a customer key.
		 */
		CLIENT_CREDENTIALS

	}

	/**
	 * Ways to authenticate at the token endpoint.
	 */
	public enum ClientAuthentication {

		/**
		 * Client id and secret as parameters.
		 */
		CLIENT_SECRET_POST,

		/**
		 * Client id and secret by HTTP Basic, as Lofty's older token endpoint wants it.
		 */
		CLIENT_SECRET_BASIC

	}

	/**
	 * A further Lofty account.
	 */
	public static class Account {

		/**
		 * API key of the account's user, sent as 'Authorization: token'.
		 */
		private @Nullable String apiKey;

		/**
		 * API key of the account's user for the client-credentials grant of the
		 * application in 'lofty.oauth2'.
		 */
		private @Nullable String customerKey;

		public @Nullable String getApiKey() {
			return this.apiKey;
		}

		public void setApiKey(@Nullable String apiKey) {
			this.apiKey = apiKey;
		}

		public @Nullable String getCustomerKey() {
			return this.customerKey;
		}

		public void setCustomerKey(@Nullable String customerKey) {
			this.customerKey = customerKey;
		}

	}

	/**
	 * Quota properties.
	 */
	public static class RateLimit {

		/**
		 * Whether to stay inside the quota.
		 */
		private boolean enabled = true;

		/**
		 * Requests per window, assumed until response headers say otherwise. Derived from
		 * the mode of the application by default.
		 */
		private @Nullable Integer limit;

		/**
		 * Length of the server's window, assumed until response headers say otherwise.
		 */
		private Duration window = Duration.ofSeconds(60);

		/**
		 * Longest wait of a call for a permit. Zero fails fast.
		 */
		private Duration maxWait = Duration.ofSeconds(60);

		/**
		 * Share of each window left to other users of the same application, up to 0.9.
		 * Nothing is reserved by default.
		 */
		private @Nullable Double reserve;

		/**
		 * Share of each window that background calls leave to interactive ones, up to
		 * 0.9.
		 */
		private double interactiveShare = 0.2;

		/**
		 * Limits of endpoints that have limits of their own, assumed until an answer of
		 * the endpoint says otherwise. The first entry that matches counts.
		 */
		private List<Endpoint> endpoints = new ArrayList<>();

		/**
		 * Where the quota is counted: in memory, or on the application's Redis for all
		 * its instances.
		 */
		private Store store = Store.LOCAL;

		/**
		 * Prefix of the key of a shared quota. A digest of base URL and client id follows
		 * it, so that instances of the same registered application share the quota.
		 */
		private String keyPrefix = "lofty:quota:";

		public boolean isEnabled() {
			return this.enabled;
		}

		public void setEnabled(boolean enabled) {
			this.enabled = enabled;
		}

		public @Nullable Integer getLimit() {
			return this.limit;
		}

		public void setLimit(@Nullable Integer limit) {
			this.limit = limit;
		}

		public Duration getWindow() {
			return this.window;
		}

		public void setWindow(Duration window) {
			this.window = window;
		}

		public Duration getMaxWait() {
			return this.maxWait;
		}

		public void setMaxWait(Duration maxWait) {
			this.maxWait = maxWait;
		}

		public @Nullable Double getReserve() {
			return this.reserve;
		}

		public void setReserve(@Nullable Double reserve) {
			this.reserve = reserve;
		}

		public double getInteractiveShare() {
			return this.interactiveShare;
		}

		public void setInteractiveShare(double interactiveShare) {
			this.interactiveShare = interactiveShare;
		}

		public List<Endpoint> getEndpoints() {
			return this.endpoints;
		}

		public void setEndpoints(List<Endpoint> endpoints) {
			this.endpoints = endpoints;
		}

		public Store getStore() {
			return this.store;
		}

		public void setStore(Store store) {
			this.store = store;
		}

		public String getKeyPrefix() {
			return this.keyPrefix;
		}

		public void setKeyPrefix(String keyPrefix) {
			this.keyPrefix = keyPrefix;
		}

	}

	/**
	 * The limit of endpoints that have limits of their own.
	 */
	public static class Endpoint {

		/**
		 * Method of the endpoints, any when not set.
		 */
		private @Nullable HttpMethod method;

		/**
		 * Pattern of their URI templates.
		 */
		private @Nullable String path;

		/**
		 * Requests per window of each endpoint.
		 */
		private int limit;

		public @Nullable HttpMethod getMethod() {
			return this.method;
		}

		public void setMethod(@Nullable HttpMethod method) {
			this.method = method;
		}

		public @Nullable String getPath() {
			return this.path;
		}

		public void setPath(@Nullable String path) {
			this.path = path;
		}

		public int getLimit() {
			return this.limit;
		}

		public void setLimit(int limit) {
			this.limit = limit;
		}

	}

	/**
	 * Places where a quota can be counted.
	 */
	public enum Store {

		/**
		 * In memory, each instance for itself.
		 */
		LOCAL,

		/**
		 * On Redis, one quota for all instances.
		 */
		REDIS

	}

	/**
	 * Retry properties.
	 */
	public static class Retry {

		/**
		 * Attempts per call, the first one included.
		 */
		private int maxAttempts = 3;

		/**
		 * Pause before the second attempt of an idempotent call that failed with 502,
		 * 503, 504 or a broken connection. Doubles with each further attempt.
		 */
		private Duration backoff = Duration.ofMillis(500);

		/**
		 * Longest pause between attempts.
		 */
		private Duration maxBackoff = Duration.ofSeconds(10);

		public int getMaxAttempts() {
			return this.maxAttempts;
		}

		public void setMaxAttempts(int maxAttempts) {
			this.maxAttempts = maxAttempts;
		}

		public Duration getBackoff() {
			return this.backoff;
		}

		public void setBackoff(Duration backoff) {
			this.backoff = backoff;
		}

		public Duration getMaxBackoff() {
			return this.maxBackoff;
		}

		public void setMaxBackoff(Duration maxBackoff) {
			this.maxBackoff = maxBackoff;
		}

	}

	/**
	 * HTTP properties.
	 */
	public static class Http {

		/**
		 * Longest time to connect.
		 */
		private Duration connectTimeout = Duration.ofSeconds(5);

		/**
		 * Longest time to wait for an answer.
		 */
		private Duration readTimeout = Duration.ofSeconds(30);

		private final Ssl ssl = new Ssl();

		public Duration getConnectTimeout() {
			return this.connectTimeout;
		}

		public void setConnectTimeout(Duration connectTimeout) {
			this.connectTimeout = connectTimeout;
		}

		public Duration getReadTimeout() {
			return this.readTimeout;
		}

		public void setReadTimeout(Duration readTimeout) {
			this.readTimeout = readTimeout;
		}

		public Ssl getSsl() {
			return this.ssl;
		}

		/**
		 * TLS properties.
		 */
		public static class Ssl {

			/**
			 * Name of the SSL bundle to use.
			 */
			private @Nullable String bundle;

			public @Nullable String getBundle() {
				return this.bundle;
			}

			public void setBundle(@Nullable String bundle) {
				this.bundle = bundle;
			}

		}

	}

}
