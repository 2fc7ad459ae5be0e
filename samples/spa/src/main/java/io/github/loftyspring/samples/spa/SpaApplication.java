package io.github.loftyspring.samples.spa;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.env.MapPropertySource;

/**
 * The server behind a single-page client: it keeps the tokens of its users, so that the
 * browser has a session cookie and nothing else. It is registered with Lofty as an
 * application without a secret.
 */
@SpringBootApplication
public class SpaApplication {

	/**
	 * Starts the server, with a sandbox in place of Lofty unless {@code LOFTY_CLIENT_ID}
	 * is set.
	 * @param args passed to Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(SpaApplication.class);
		application.setBannerMode(Banner.Mode.OFF);
		application.addInitializers(SpaApplication::chooseTarget);
		ConfigurableApplicationContext context = application.run(args);
		System.out.println("Open http://localhost:" + port(context));
	}

	private static void chooseTarget(ConfigurableApplicationContext context) {
		Target target = Target.of(System.getenv());
		System.out.println(target.description());
		context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("target", target.properties()));
		context.addApplicationListener((ContextClosedEvent closed) -> target.close());
	}

	private static int port(ConfigurableApplicationContext context) {
		return (context instanceof WebServerApplicationContext web && web.getWebServer() != null)
				? web.getWebServer().getPort() : 8080;
	}

}
