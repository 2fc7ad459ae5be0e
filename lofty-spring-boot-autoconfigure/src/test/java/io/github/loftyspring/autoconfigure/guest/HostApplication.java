package io.github.loftyspring.autoconfigure.guest;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * An application that has the starter on its class path.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@RestController
public class HostApplication {

	@GetMapping("/hello")
	String hello() {
		return "hello";
	}

	/**
	 * Starts the application on a free port.
	 * @param type what kind of application it is
	 * @param properties its properties
	 * @param sources further configuration
	 * @return the running application
	 */
	public static ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> properties,
			Class<?>... sources) {
		SpringApplication application = new SpringApplication(HostApplication.class);
		application.setWebApplicationType(type);
		for (Class<?> source : sources) {
			application.addPrimarySources(List.of(source));
		}
		Map<String, Object> all = new LinkedHashMap<>(properties);
		all.put("server.port", "0");
		all.put("spring.main.banner-mode", "off");
		all.put("logging.level.root", "off");
		// The client for Redis is on the class path of the tests, a Redis is not there.
		all.put("management.health.redis.enabled", "false");
		all.put("spring.reactor.netty.shutdown-quiet-period", "0s");
		application.setDefaultProperties(all);
		return application.run();
	}

	/**
	 * Sends a request to the application, without following redirects.
	 * @param context the application
	 * @param path the path
	 * @return the status
	 */
	public static int status(ConfigurableApplicationContext context, String path)
			throws IOException, InterruptedException {
		String port = Objects.requireNonNull(context.getEnvironment().getProperty("local.server.port"));
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).build();
		return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
	}

}
