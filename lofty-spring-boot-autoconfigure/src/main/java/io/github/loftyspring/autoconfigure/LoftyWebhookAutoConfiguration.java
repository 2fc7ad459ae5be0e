package io.github.loftyspring.autoconfigure;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;

import io.github.loftyspring.webhook.LoggingWebhookMonitor;
import io.github.loftyspring.webhook.MemoryWebhookDeduplicator;
import io.github.loftyspring.webhook.WebhookDeduplicator;
import io.github.loftyspring.webhook.WebhookDispatcher;
import io.github.loftyspring.webhook.WebhookEndpoint;
import io.github.loftyspring.webhook.WebhookEventListenerFactory;
import io.github.loftyspring.webhook.WebhookMonitor;
import io.github.loftyspring.webhook.WebhookReceiver;
import io.github.loftyspring.webhook.WebhookSecrets;
import io.github.loftyspring.webhook.reactive.ReactiveWebhookHandler;
import io.github.loftyspring.webhook.servlet.ServletWebhookHandler;
import io.micrometer.observation.ObservationFilter;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.boot.thread.Threading;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Role;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.web.reactive.DispatcherHandler;
import org.springframework.web.servlet.DispatcherServlet;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.ServerResponse;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * {@link EnableAutoConfiguration Auto-configuration} for the endpoint that receives
 * Lofty's notifications, in web applications that set {@code lofty.webhook.path}. Its
 * routes come before the application's, and only for that path and what follows it as
 * secret. An executor named {@code loftyWebhookExecutor} runs the listeners instead of
 * the starter's threads.
 *
 * @since 0.1.0
 */
@AutoConfiguration(after = LoftyAutoConfiguration.class)
@ConditionalOnWebApplication
@ConditionalOnProperty("lofty.webhook.path")
@EnableConfigurationProperties(LoftyWebhookProperties.class)
public final class LoftyWebhookAutoConfiguration {

	/** Ten minutes with a thousand events each. */
	private static final int REMEMBERED_EVENTS = 10_000;

	/** Shorter than what Spring grants to each phase of stopping, 30 s. */
	private static final Duration DRAIN = Duration.ofSeconds(20);

	private final LoftyWebhookProperties properties;

	LoftyWebhookAutoConfiguration(LoftyWebhookProperties properties) {
		this.properties = properties;
	}

	@Bean
	@ConditionalOnMissingBean(WebhookMonitor.class)
	LoggingWebhookMonitor loftyWebhookMonitor() {
		return new LoggingWebhookMonitor();
	}

	@Bean
	@Role(BeanDefinition.ROLE_INFRASTRUCTURE)
	static WebhookEventListenerFactory loftyWebhookEventListenerFactory(ObjectProvider<WebhookMonitor> monitor) {
		return new WebhookEventListenerFactory(monitor::getObject);
	}

	@Bean
	@ConditionalOnMissingBean(WebhookDeduplicator.class)
	MemoryWebhookDeduplicator loftyWebhookDeduplicator() {
		return new MemoryWebhookDeduplicator(InstantSource.system(), REMEMBERED_EVENTS);
	}

	@Bean
	LoftyWebhookExecutor loftyWebhookThreads(@Qualifier("loftyWebhookExecutor") ObjectProvider<Executor> executors,
			ObjectProvider<ThreadPoolTaskExecutorBuilder> builder, Environment environment) {
		Executor executor = executors.getIfAvailable();
		return (executor != null) ? LoftyWebhookExecutor.of(executor) : LoftyWebhookExecutor.ofThreads(
				builder.getIfAvailable(ThreadPoolTaskExecutorBuilder::new), Threading.VIRTUAL.isActive(environment));
	}

	@Bean
	WebhookDispatcher loftyWebhookDispatcher(ApplicationEventPublisher publisher, LoftyWebhookExecutor threads,
			WebhookMonitor monitor) {
		return new WebhookDispatcher(publisher, threads.executor(), this.properties.getQueueCapacity(), DRAIN, monitor);
	}

	@Bean
	WebhookReceiver loftyWebhookReceiver(WebhookDeduplicator deduplicator, WebhookDispatcher dispatcher,
			WebhookMonitor monitor) {
		return new WebhookReceiver(InstantSource.system(), deduplicator, this.properties.getDuplicateWindow(),
				dispatcher, monitor);
	}

	@Bean
	WebhookEndpoint loftyWebhookEndpoint(WebhookReceiver receiver, WebhookMonitor monitor) {
		return new WebhookEndpoint(this.properties.requiredPath(), new WebhookSecrets(this.properties.getSecret()),
				(int) this.properties.getMaxBodySize().toBytes(), receiver, monitor);
	}

	/**
	 * The endpoint in a Spring MVC application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
	@ConditionalOnClass(DispatcherServlet.class)
	static class ServletConfiguration {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		RouterFunction<ServerResponse> loftyWebhookRoutes(WebhookEndpoint endpoint) {
			return new ServletWebhookHandler(endpoint).routes();
		}

		@Bean
		MappingCollisionCheck loftyWebhookMappingCollisionCheck(LoftyWebhookProperties properties,
				ObjectProvider<RequestMappingHandlerMapping> handlerMappings) {
			return MappingCollisionCheck.ofWebhookPath(properties.requiredPath(), new ServletMappings(handlerMappings));
		}

	}

	/**
	 * The endpoint in a WebFlux application.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.REACTIVE)
	@ConditionalOnClass(DispatcherHandler.class)
	static class ReactiveConfiguration {

		@Bean
		@Order(Ordered.HIGHEST_PRECEDENCE)
		org.springframework.web.reactive.function.server.RouterFunction<org.springframework.web.reactive.function.server.ServerResponse> loftyWebhookRoutes(
				WebhookEndpoint endpoint) {
			return new ReactiveWebhookHandler(endpoint).routes();
		}

		@Bean
		MappingCollisionCheck loftyWebhookMappingCollisionCheck(LoftyWebhookProperties properties,
				ObjectProvider<org.springframework.web.reactive.result.method.annotation.RequestMappingHandlerMapping> handlerMappings) {
			return MappingCollisionCheck.ofWebhookPath(properties.requiredPath(),
					new ReactiveMappings(handlerMappings));
		}

	}

	/**
	 * What the endpoint has to do with observations.
	 */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(ObservationFilter.class)
	static class ObservationConfiguration {

		@Bean
		SecretRedactingObservationFilter loftyWebhookObservationFilter(LoftyWebhookProperties properties) {
			return new SecretRedactingObservationFilter(properties.requiredPath());
		}

	}

}
