package io.github.loftyspring.samples.webapp;

import java.time.InstantSource;
import java.util.Map;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * A web application with users of its own, who connect their Lofty accounts and see their
 * leads.
 */
@SpringBootApplication
public class WebAppApplication {

	/**
	 * Starts the application.
	 * @param args passed to Spring Boot
	 */
	public static void main(String[] args) {
		application(System.getenv()).run(args);
	}

	/**
	 * Prepares the application.
	 * @param environment the environment variables that say what to call
	 * @return the application, to be run
	 */
	static SpringApplication application(Map<String, String> environment) {
		SpringApplication application = new SpringApplication(WebAppApplication.class);
		application.setBannerMode(Banner.Mode.OFF);
		application.addInitializers((context) -> chooseTarget(context, environment));
		return application;
	}

	private static void chooseTarget(ConfigurableApplicationContext context, Map<String, String> environment) {
		Target target = Target.of(environment);
		System.out.println(target.description());
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("target", target.properties()));
		context.addApplicationListener((ContextClosedEvent closed) -> target.close());
		context.addApplicationListener((ApplicationReadyEvent ready) -> System.out.printf("Open http://localhost:%s%n",
				context.getEnvironment().getProperty("local.server.port")));
	}

	@Bean
	InstantSource clock() {
		return InstantSource.system();
	}

}
