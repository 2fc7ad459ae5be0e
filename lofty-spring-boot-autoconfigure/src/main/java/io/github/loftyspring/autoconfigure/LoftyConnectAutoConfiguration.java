package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.auth.AuthorizationCodeClient;
import io.github.loftyspring.auth.CurrentUser;
import io.github.loftyspring.auth.UserAuthorizations;
import io.github.loftyspring.auth.connect.ConnectFailureHandler;
import io.github.loftyspring.auth.connect.ConnectFilter;
import io.github.loftyspring.auth.connect.ConnectPaths;
import io.github.loftyspring.auth.connect.DefaultConnectFailureHandler;
import io.github.loftyspring.auth.connect.DefaultServerConnectFailureHandler;
import io.github.loftyspring.auth.connect.RequestCurrentUser;
import io.github.loftyspring.auth.connect.ServerConnectFailureHandler;
import io.github.loftyspring.auth.connect.ServerConnectFilter;
import io.github.loftyspring.auth.connect.ServerCurrentUser;
import io.github.loftyspring.auth.connect.SessionEndListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpSessionListener;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.ServletListenerRegistrationBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for web applications whose users
 * connect their own Lofty accounts. Its filters are the application's own only on the
 * three paths of the flow, and come after its security. Whether there is a flow is
 * decided when the application starts, not by conditions, since the registered
 * application's id may come at run time.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = LoftyAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnBean(AuthorizationCodeGrant.class)
public final class LoftyConnectAutoConfiguration {

	static final int FILTER_ORDER = Ordered.LOWEST_PRECEDENCE - 100;

	private static final String ON_AUTHORIZATION_REQUIRED = "lofty.oauth2.on-authorization-required";

	LoftyConnectAutoConfiguration() {
	}

	/**
	 * The flow in a servlet application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@ConditionalOnClass({ Filter.class, FilterRegistrationBean.class })
	static class ServletConfiguration {

		private final LoftyProperties properties;

		private final AuthorizationCodeGrant grant;

		ServletConfiguration(LoftyProperties properties, AuthorizationCodeGrant grant) {
			this.properties = properties;
			this.grant = grant;
		}

		@Bean
		@Lazy
		@ConditionalOnMissingBean(CurrentUser.class)
		RequestCurrentUser loftyCurrentUser() {
			return new RequestCurrentUser();
		}

		@Bean
		@Lazy
		@ConditionalOnMissingBean(ConnectFailureHandler.class)
		DefaultConnectFailureHandler loftyConnectFailureHandler() {
			return new DefaultConnectFailureHandler(this.properties.getOauth2().getConnectPath());
		}

		@Bean
		FilterRegistrationBean<Filter> loftyConnectFilter(ObjectProvider<AuthorizationCodeClient> clients,
				ObjectProvider<UserAuthorizations> authorizations, ObjectProvider<ConnectFailureHandler> handlers,
				ApplicationEventPublisher events) {
			ConnectPaths paths = new LoftyPropertiesMapper(this.properties).connectPaths();
			FilterRegistrationBean<Filter> registration = new FilterRegistrationBean<>(
					this.grant.enabled()
							? new ConnectFilter(paths, clients.getObject(), authorizations.getObject(),
									handlers.getObject(), events)
							: (request, response, chain) -> chain.doFilter(request, response));
			registration.setEnabled(this.grant.enabled());
			registration.setName("loftyConnectFilter");
			registration.addUrlPatterns(paths.connect(), paths.callback(), paths.disconnect());
			registration.setDispatcherTypes(DispatcherType.REQUEST);
			registration.setOrder(FILTER_ORDER);
			return registration;
		}

		@Bean
		ServletListenerRegistrationBean<HttpSessionListener> loftySessionEndListener(
				ObjectProvider<UserAuthorizations> authorizations) {
			ServletListenerRegistrationBean<HttpSessionListener> registration = new ServletListenerRegistrationBean<>(
					this.grant.enabled() ? new SessionEndListener(authorizations.getObject())
							: new HttpSessionListener() {
							});
			registration.setEnabled(this.grant.enabled());
			return registration;
		}

	}

	/**
	 * What the flow has to do with Spring MVC.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@ConditionalOnClass(RequestMappingHandlerMapping.class)
	static class MvcConfiguration {

		@Bean
		MappingCollisionCheck loftyMappingCollisionCheck(AuthorizationCodeGrant grant, LoftyProperties properties,
				ObjectProvider<RequestMappingHandlerMapping> handlerMappings) {
			return MappingCollisionCheck.ofConnectPaths(grant, properties.getOauth2(),
					new ServletMappings(handlerMappings));
		}

		@Bean
		@ConditionalOnProperty(name = ON_AUTHORIZATION_REQUIRED, havingValue = "redirect")
		AuthorizationRequiredAdvice loftyRedirectAdvice() {
			return new AuthorizationRequiredAdvice(new AuthorizationRequiredAnswer(true));
		}

		@Bean
		@ConditionalOnProperty(name = ON_AUTHORIZATION_REQUIRED, havingValue = "problem")
		AuthorizationRequiredAdvice loftyProblemAdvice() {
			return new AuthorizationRequiredAdvice(new AuthorizationRequiredAnswer(false));
		}

	}

	/**
	 * The flow in a WebFlux application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	@ConditionalOnClass(DispatcherHandler.class)
	static class ReactiveConfiguration {

		private final LoftyProperties properties;

		private final AuthorizationCodeGrant grant;

		ReactiveConfiguration(LoftyProperties properties, AuthorizationCodeGrant grant) {
			this.properties = properties;
			this.grant = grant;
		}

		@Bean
		@Lazy
		@ConditionalOnMissingBean(CurrentUser.class)
		ServerCurrentUser loftyCurrentUser() {
			return new ServerCurrentUser();
		}

		@Bean
		@Lazy
		@ConditionalOnMissingBean(ServerConnectFailureHandler.class)
		DefaultServerConnectFailureHandler loftyConnectFailureHandler() {
			return new DefaultServerConnectFailureHandler(this.properties.getOauth2().getConnectPath());
		}

		@Bean
		ConnectWebFilter loftyConnectFilter(ObjectProvider<AuthorizationCodeClient> clients,
				ObjectProvider<UserAuthorizations> authorizations, ObjectProvider<ServerConnectFailureHandler> handlers,
				ApplicationEventPublisher events) {
			return new ConnectWebFilter(
					this.grant.enabled()
							? new ServerConnectFilter(new LoftyPropertiesMapper(this.properties).connectPaths(),
									clients.getObject(), authorizations.getObject(), handlers.getObject(), events)
							: null);
		}

		@Bean
		MappingCollisionCheck loftyMappingCollisionCheck(
				ObjectProvider<org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping> handlerMappings) {
			return MappingCollisionCheck.ofConnectPaths(this.grant, this.properties.getOauth2(),
					new ReactiveMappings(handlerMappings));
		}

		@Bean
		@ConditionalOnProperty(name = ON_AUTHORIZATION_REQUIRED, havingValue = "redirect")
		ServerAuthorizationRequiredAdvice loftyRedirectAdvice() {
			return new ServerAuthorizationRequiredAdvice(new AuthorizationRequiredAnswer(true));
		}

		@Bean
		@ConditionalOnProperty(name = ON_AUTHORIZATION_REQUIRED, havingValue = "problem")
		ServerAuthorizationRequiredAdvice loftyProblemAdvice() {
			return new ServerAuthorizationRequiredAdvice(new AuthorizationRequiredAnswer(false));
		}

	}

}
