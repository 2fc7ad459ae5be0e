package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.LoftyClientCustomizer;
import io.github.loftyspring.LoftyExceptionTranslator;
import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.auth.AccountSelection;
import io.github.loftyspring.auth.AuthenticationFilter;
import io.github.loftyspring.auth.AuthorizationCodeClient;
import io.github.loftyspring.auth.CurrentUser;
import io.github.loftyspring.auth.CurrentUserFilter;
import io.github.loftyspring.auth.LoftyAccountResolver;
import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.LoftyAuthorizedClients;
import io.github.loftyspring.auth.StoredAuthorizations;
import io.github.loftyspring.auth.UserAuthorizations;
import io.github.loftyspring.auth.connect.ConnectedUsers;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.http.CallPipeline;
import io.github.loftyspring.http.ErrorDecodingFilter;
import io.github.loftyspring.http.JsonCodecs;
import io.github.loftyspring.http.JsonHeaders;
import io.github.loftyspring.http.RetryFilter;
import io.github.loftyspring.http.UriTemplates;
import io.github.loftyspring.observation.LoftyClientObservationConvention;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.QuotaStore;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import io.github.resilience4j.ratelimiter.RateLimiterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;

import reactor.core.publisher.Mono;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnNotWebApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.env.Environment;
import org.springframework.web.client.support.RestClientHttpServiceGroupConfigurer;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientHttpServiceGroupConfigurer;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the Lofty client. Its beans are
 * lazy: without {@code lofty.*} and without anyone who injects them, none is created.
 * Only the quota of a configured account is created at once where the application has a
 * Resilience4j {@link RateLimiterRegistry}, and joins it as {@code lofty}; it replaces a
 * limiter of that name, and settings of {@code resilience4j.ratelimiter.instances.lofty}
 * about events and health apply to it, but not those about a quota. They do not depend on
 * conditions on credentials, so that a credential may come at run time when an
 * application is processed ahead of time.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = { HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class },
		afterName = { "org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration",
				"io.github.resilience4j.springboot.ratelimiter.autoconfigure.RateLimiterAutoConfiguration",
				"io.github.resilience4j.springboot.ratelimiter.autoconfigure.RateLimiterRefreshScopedRegistryAutoConfiguration" })
@ConditionalOnClass(WebClient.class)
@EnableConfigurationProperties(LoftyProperties.class)
public final class LoftyAutoConfiguration {

	private final LoftyPropertiesMapper properties;

	LoftyAutoConfiguration(LoftyProperties properties) {
		this.properties = new LoftyPropertiesMapper(properties);
	}

	@Bean
	@Lazy
	LoftyConnector loftyConnector(ObjectProvider<ClientHttpConnectorBuilder<?>> builder,
			ObjectProvider<HttpClientSettings> settings, ObjectProvider<SslBundles> bundles) {
		return new LoftyConnector(builder.getIfAvailable(ClientHttpConnectorBuilder::detect),
				this.properties.http(bundles.getIfAvailable(), settings.getIfAvailable()));
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	LoftyAuthorizedClients loftyAuthorizedClients(LoftyConnector connector, AuthorizationCodeGrant grant,
			ObjectProvider<UserAuthorizations> userAuthorizations, ObjectProvider<LoftyAccountResolver> resolvers,
			ObjectProvider<ObservationRegistry> observations) {
		var credentials = this.properties.credentials();
		var resolversInOrder = resolvers.orderedStream().toList();
		if (credentials.isEmpty() && resolversInOrder.isEmpty() && !grant.enabled()) {
			throw new MissingLoftyCredentialsException();
		}
		LoftyAuthorizedClients accounts = new LoftyAuthorizedClients(credentials, resolversInOrder,
				this.properties.oauth2(), tokenClient(connector, observations));
		return grant.enabled()
				? accounts.withUsers(userAuthorizations.getObject(), this.properties.connectPaths().connect())
				: accounts;
	}

	@Bean
	@Lazy
	AuthorizationCodeClient loftyAuthorizationCodeClient(LoftyConnector connector,
			ObjectProvider<ObservationRegistry> observations) {
		return new AuthorizationCodeClient(this.properties.application(), this.properties.oauth2OfUsers(),
				tokenClient(connector, observations));
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(UserAuthorizations.class)
	StoredAuthorizations loftyUserAuthorizations(AuthorizationCodeClient client, TokenStore store,
			LoftyConnector connector, ObjectProvider<ObservationRegistry> observations,
			ApplicationEventPublisher events) {
		return new StoredAuthorizations(client.registration(), store, this.properties.oauth2OfUsers(),
				tokenClient(connector, observations),
				(user, reason) -> events.publishEvent(new LoftyAuthorizationEvent.ReauthorizationRequired(user)));
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	ConnectedUsers loftyConnectedUsers(UserAuthorizations authorizations, ObjectProvider<CurrentUser> currentUsers) {
		return new ConnectedUsers(authorizations, currentUsers.getIfAvailable(() -> Mono::empty));
	}

	private static WebClient tokenClient(LoftyConnector connector, ObjectProvider<ObservationRegistry> observations) {
		WebClient.Builder builder = WebClient.builder().clientConnector(connector.connector());
		observations.ifAvailable(builder::observationRegistry);
		return builder.build();
	}

	@Bean(defaultCandidate = false)
	@Lazy
	@ConditionalOnMissingBean(name = "loftyRateLimiter")
	LoftyRateLimiter loftyRateLimiter(ObjectProvider<QuotaStore> stores) {
		QuotaStore store = stores.getIfAvailable();
		return (store != null) ? new LoftyRateLimiter(LoftyRateLimiter.NAME, this.properties.rateLimit(), store)
				: new LoftyRateLimiter(LoftyRateLimiter.NAME, this.properties.rateLimit());
	}

	@Bean
	@ConditionalOnBean(RateLimiterRegistry.class)
	static RateLimiterRegistration loftyRateLimiterRegistration(ConfigurableListableBeanFactory beans,
			Environment environment) {
		return new RateLimiterRegistration(beans, environment);
	}

	@Bean
	@Lazy
	LoftyQuota loftyQuota(LoftyProperties properties,
			@Qualifier("loftyRateLimiter") ObjectProvider<LoftyRateLimiter> limiters,
			ObjectProvider<LoftyRateLimiterCustomizer> customizers) {
		if (!properties.getRateLimit().isEnabled()) {
			return new LoftyQuota(null);
		}
		LoftyRateLimiter limiter = limiters.getObject();
		customizers.orderedStream().forEach((customizer) -> customizer.customize(limiter));
		return new LoftyQuota(limiter);
	}

	@Bean(defaultCandidate = false)
	@Lazy
	@ConditionalOnMissingBean(name = "loftyWebClient")
	WebClient loftyWebClient(LoftyConnector connector, LoftyAuthorizedClients authorizedClients, LoftyQuota quota,
			JsonCodecs loftyJsonCodecs, AuthorizationCodeGrant grant, ObjectProvider<CurrentUser> currentUsers,
			ObjectProvider<ObservationRegistry> observations,
			ObjectProvider<LoftyClientObservationConvention> conventions,
			ObjectProvider<LoftyClientCustomizer> customizers) {
		JsonHeaders headers = new JsonHeaders();
		WebClient.Builder builder = WebClient.builder()
			.uriBuilderFactory(new UriTemplates(this.properties.baseUrl().toString()))
			.clientConnector(connector.connector())
			.codecs(loftyJsonCodecs::configure)
			.defaultRequest((request) -> request.httpRequest(headers))
			.observationConvention(conventions.getIfAvailable(LoftyClientObservationConvention::new));
		observations.ifAvailable(builder::observationRegistry);
		customizers.orderedStream().forEach((customizer) -> customizer.customize(builder));
		CallPipeline pipeline = new CallPipeline(currentUser(grant, currentUsers.getIfAvailable()),
				new ErrorDecodingFilter(new LoftyExceptionTranslator(), JsonCodecs.LARGEST_BODY), retry(quota),
				new AuthenticationFilter(authorizedClients, this.properties.baseUrl()),
				(quota.limiter() != null) ? new RateLimitFilter(quota.limiter(), AccountSelection::identity) : null);
		return builder.filters((filters) -> filters.addAll(pipeline.stages())).build();
	}

	private static @Nullable CurrentUserFilter currentUser(AuthorizationCodeGrant grant,
			@Nullable CurrentUser currentUser) {
		return (grant.enabled() && currentUser != null) ? new CurrentUserFilter(currentUser) : null;
	}

	private RetryFilter retry(LoftyQuota quota) {
		return (quota.limiter() != null)
				? RetryFilter.withQuota(this.properties.retry(), this.properties.rateLimit().maxWait())
				: RetryFilter.withoutQuota(this.properties.retry());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean
	JsonCodecs loftyJsonCodecs() {
		return JsonCodecs.withDefaults();
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(ReactiveLoftyOperations.class)
	ReactiveLoftyTemplate reactiveLoftyTemplate(@Qualifier("loftyWebClient") WebClient client, JsonCodecs codecs,
			LoftyQuota quota) {
		return new ReactiveLoftyTemplate(client, codecs, quota.limiter());
	}

	@Bean
	@Lazy
	@ConditionalOnMissingBean(LoftyOperations.class)
	LoftyTemplate loftyTemplate(ReactiveLoftyOperations operations) {
		return new LoftyTemplate(operations);
	}

	@Bean
	@Lazy
	RestClientHttpServiceGroupConfigurer loftyRestClientHttpServiceGroupConfigurer(LoftyHttpServiceGroups groups) {
		return groups::configure;
	}

	@Bean
	@Lazy
	WebClientHttpServiceGroupConfigurer loftyWebClientHttpServiceGroupConfigurer(LoftyHttpServiceGroups groups) {
		return groups::configure;
	}

	@Bean
	@Lazy
	LoftyHttpServiceGroups loftyHttpServiceGroups(@Qualifier("loftyWebClient") ObjectProvider<WebClient> client,
			ObjectProvider<JsonCodecs> codecs, ObjectProvider<LoftyQuota> quota) {
		return new LoftyHttpServiceGroups(
				() -> new ReactiveLoftyTemplate(client.getObject(), codecs.getObject(), quota.getObject().limiter()));
	}

	/**
	 * An application whose users have browsers.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication
	static class WebConfiguration {

		@Bean
		AuthorizationCodeGrant loftyAuthorizationCodeGrant(LoftyProperties properties) {
			return AuthorizationCodeGrant.of(properties, true);
		}

	}

	/**
	 * An application without a web server.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnNotWebApplication
	static class NoWebConfiguration {

		@Bean
		AuthorizationCodeGrant loftyAuthorizationCodeGrant(LoftyProperties properties) {
			return AuthorizationCodeGrant.of(properties, false);
		}

	}

}
