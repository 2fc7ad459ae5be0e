package io.github.loftyspring.samples.cli.client;

import java.io.PrintWriter;
import java.security.Principal;
import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.auth.LoftyAccountResolver;
import io.github.loftyspring.auth.LoftyCredentials;
import io.github.loftyspring.auth.store.TokenStore;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.autoconfigure.LoftyProperties;
import io.github.loftyspring.autoconfigure.LoftyTokenStoreAutoConfiguration;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * The starter's client, in an application context that lives as long as the command.
 */
public final class Session implements AutoCloseable {

	/** Whom the sign-in belongs to: there is one user. */
	static final Principal USER = () -> "cli";

	private final Target target;

	private final ConfigurableApplicationContext context;

	private final LoftyOperations lofty;

	private Session(Target target, ConfigurableApplicationContext context) {
		this.target = target;
		this.context = context;
		LoftyOperations operations = context.getBean(LoftyOperations.class);
		this.lofty = (target.login() != null) ? operations.forPrincipal(USER) : operations;
	}

	/**
	 * Starts the client.
	 * @throws CliException if the configuration is wrong
	 */
	static Session open(Target target, Map<String, Object> variables, @Nullable TokenStore store, PrintWriter err) {
		ConfigurableApplicationContext context = null;
		try {
			context = start(target, variables, store);
			Session session = new Session(target, context);
			session.announceWaits(err);
			return session;
		}
		catch (RuntimeException ex) {
			if (context != null) {
				context.close();
			}
			throw new CliException(ExitCode.USAGE,
					String.valueOf(NestedExceptionUtils.getMostSpecificCause(ex).getMessage()), ex);
		}
	}

	private static ConfigurableApplicationContext start(Target target, Map<String, Object> variables,
			@Nullable TokenStore store) {
		SpringApplication application = new SpringApplication(Client.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setLogStartupInfo(false);
		application.setLazyInitialization(true);
		application.setAddCommandLineProperties(false);
		// A signal ends the process at once.
		application.setRegisterShutdownHook(false);
		application.setEnvironment(environment(target, variables));
		application.addInitializers((GenericApplicationContext context) -> addBeans(context, target, store));
		return application.run();
	}

	private static ConfigurableEnvironment environment(Target target, Map<String, Object> variables) {
		Map<String, Object> properties = new LinkedHashMap<>(target.properties());
		properties.put("logging.level.root", "off");
		// A file in whatever directory this is must not decide where a credential goes.
		properties.put("spring.config.location", "optional:classpath:/lofty-cli/");
		ConfigurableEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("target", properties));
		environment.getPropertySources()
			.replace(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, new SystemEnvironmentPropertySource(
					StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
		return environment;
	}

	private static void addBeans(GenericApplicationContext context, Target target, @Nullable TokenStore store) {
		if (store != null) {
			context.registerBean("tokenStore", TokenStore.class, () -> store);
		}
		String token = target.accessToken();
		if (token != null) {
			LoftyCredentials credentials = LoftyCredentials.accessToken(token);
			context.registerBean("accessToken", LoftyAccountResolver.class, () -> (account) -> credentials);
		}
	}

	private void announceWaits(PrintWriter err) {
		LoftyProperties.RateLimit rateLimit = bean(LoftyProperties.class).getRateLimit();
		if (rateLimit.isEnabled()) {
			LoftyRateLimiter limiter = this.context.getBean("loftyRateLimiter", LoftyRateLimiter.class);
			limiter.addListener(new QuotaNotice(limiter::snapshot, rateLimit.getWindow(), err));
		}
	}

	/**
	 * Returns what makes the calls.
	 * @return the operations
	 */
	public LoftyOperations lofty() {
		return this.lofty;
	}

	/**
	 * Returns what is called.
	 * @return the target
	 */
	public Target target() {
		return this.target;
	}

	<T> T bean(Class<T> type) {
		return this.context.getBean(type);
	}

	@Override
	public void close() {
		this.context.close();
	}

	/**
	 * The starter's client and nothing else, so that it starts soon.
	 */
	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ SslAutoConfiguration.class, LoftyTokenStoreAutoConfiguration.class,
			LoftyAutoConfiguration.class })
	static class Client {

	}

}
