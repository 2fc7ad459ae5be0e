package io.github.loftyspring.samples.quickstart;

import io.github.loftyspring.LoftyOperations;

import org.springframework.boot.Banner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.ExitCodeGenerator;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * Lists leads and shows the account and the quota, against the service whose credentials
 * are in the environment, or against a local sandbox.
 */
@SpringBootApplication
public class QuickstartApplication {

	/**
	 * Runs the sample and ends with its exit code.
	 * @param args passed to Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(QuickstartApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.addInitializers(QuickstartApplication::chooseTarget);
		System.exit(SpringApplication.exit(application.run(args)));
	}

	private static void chooseTarget(ConfigurableApplicationContext context) {
		Target target = Target.of(System.getenv());
		System.out.println(target.description());
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("target", target.properties()));
		context.addApplicationListener((ContextClosedEvent closed) -> target.close());
	}

	@Bean
	Quickstart quickstart(LoftyOperations lofty) {
		return new Quickstart(lofty, System.out, System.err);
	}

	@Bean
	CommandLineRunner quickstartRunner(Quickstart quickstart) {
		return (args) -> quickstart.run();
	}

	@Bean
	ExitCodeGenerator quickstartExitCode(Quickstart quickstart) {
		return quickstart::exitCode;
	}

}
