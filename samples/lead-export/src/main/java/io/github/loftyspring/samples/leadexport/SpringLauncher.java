package io.github.loftyspring.samples.leadexport;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.autoconfigure.LoftyProperties;
import io.github.loftyspring.samples.leadexport.progress.ProgressStyle;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Exports with the starter's client, in an application context that lives as long as the
 * export.
 */
final class SpringLauncher implements ExportCommand.Launcher {

	private final InstantSource clock;

	private final PrintStream out;

	private final PrintStream err;

	private final String[] springArguments;

	/**
	 * Creates a launcher.
	 * @param springArguments properties for Spring Boot, besides those of the environment
	 */
	SpringLauncher(InstantSource clock, PrintStream out, PrintStream err, String... springArguments) {
		this.clock = clock;
		this.out = out;
		this.err = err;
		this.springArguments = springArguments.clone();
	}

	@Override
	public ExitCode launch(ExportOptions options, List<String> accounts, ProgressStyle style,
			Target.SandboxChoice sandbox) {
		ConfigurableApplicationContext context;
		try {
			context = start(sandbox);
		}
		catch (RuntimeException ex) {
			return misconfigured(ex);
		}
		try (Target target = context.getBean(Target.class); context) {
			this.out.println(target.description());
			return launch(context, target, options, accounts, style);
		}
	}

	private ConfigurableApplicationContext start(Target.SandboxChoice sandbox) {
		SpringApplication application = new SpringApplication(Client.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		// A signal ends the process at once: what is to be kept is kept at any moment.
		application.setRegisterShutdownHook(false);
		application.addInitializers((context) -> choose(context, sandbox));
		return application.run(this.springArguments);
	}

	private static void choose(ConfigurableApplicationContext context, Target.SandboxChoice sandbox) {
		ConfigurableEnvironment environment = context.getEnvironment();
		Target target = Target.of(environment, sandbox);
		environment.getPropertySources().addFirst(new MapPropertySource("target", target.properties()));
		context.getBeanFactory().registerSingleton("target", target);
	}

	private ExitCode launch(ConfigurableApplicationContext context, Target target, ExportOptions options,
			List<String> accounts, ProgressStyle style) {
		Set<String> configured = context.getBean(LoftyProperties.class).getAccounts().keySet();
		for (String account : accounts) {
			if (!configured.contains(account)) {
				this.err.println("There is no account '%s'; %s.".formatted(account,
						configured.isEmpty() ? "none is configured under lofty.accounts"
								: "configured are " + String.join(", ", configured)));
				return ExitCode.USAGE;
			}
		}
		LoftyOperations lofty;
		try {
			lofty = context.getBean(LoftyOperations.class);
		}
		catch (RuntimeException ex) {
			return misconfigured(ex);
		}
		return new ExportJob(lofty, target.service(), options, style, this.clock).run(accounts, this.out, this.err);
	}

	private ExitCode misconfigured(RuntimeException failure) {
		this.err.println(NestedExceptionUtils.getMostSpecificCause(failure).getMessage());
		return ExitCode.USAGE;
	}

	/**
	 * The starter and nothing else.
	 */
	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Client {

	}

}
