package io.github.loftyspring.sandbox;

import java.util.Map;

import io.github.loftyspring.sandbox.server.SandboxServer;
import io.github.loftyspring.sandbox.server.SandboxState;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

import org.springframework.boot.Banner;
import org.springframework.boot.CommandLineRunner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Runs the sandbox as a process of its own, configured by {@code lofty.sandbox.*} and
 * controlled under {@code /sandbox/}.
 *
 * @since 0.1.0
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SandboxProperties.class)
public class LoftySandboxApplication {

	private static final Log logger = LogFactory.getLog(LoftySandboxApplication.class);

	/**
	 * Starts the sandbox.
	 * @param args such as {@code --lofty.sandbox.port=9000}
	 */
	public static void main(String[] args) {
		SpringApplication application = new SpringApplication(LoftySandboxApplication.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setDefaultProperties(Map.of("spring.config.name", "lofty-sandbox", "spring.main.keep-alive", "true",
				"logging.level.org.apache", "warn"));
		application.run(args);
	}

	@Bean(destroyMethod = "close")
	LoftySandbox loftySandbox(SandboxProperties properties) {
		SandboxOptions options = properties.toOptions();
		SandboxState state = options.state();
		SandboxServer server = new SandboxServer(state, options.port(), new ControlController(state));
		return new LoftySandbox(state, server);
	}

	@Bean
	CommandLineRunner announcement(LoftySandbox sandbox) {
		return (args) -> logger
			.info("Lofty sandbox on %1$s, credentials on %1$s/sandbox/credentials".formatted(sandbox.baseUrl()));
	}

}
