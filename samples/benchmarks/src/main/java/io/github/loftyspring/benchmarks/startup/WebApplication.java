package io.github.loftyspring.benchmarks.startup;

import java.lang.management.ManagementFactory;
import java.util.List;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;

/**
 * A web application that ends when it has started, and prints how long the JVM ran until
 * then. It knows nothing of the starter.
 */
@Configuration(proxyBeanMethods = false)
@EnableAutoConfiguration
public class WebApplication {

	/**
	 * Starts and ends the application.
	 * @param args passed to Spring Boot; further sources by class name after
	 * {@code --sources=}
	 * @throws ClassNotFoundException if a source does not exist
	 */
	public static void main(String[] args) throws ClassNotFoundException {
		SpringApplication application = new SpringApplication(WebApplication.class);
		application.setBannerMode(Banner.Mode.OFF);
		for (String arg : args) {
			if (arg.startsWith("--sources=")) {
				application.addPrimarySources(List.of(Class.forName(arg.substring("--sources=".length()))));
			}
		}
		application.run(args);
		long started = System.currentTimeMillis() - ManagementFactory.getRuntimeMXBean().getStartTime();
		System.out.println(started);
		Runtime.getRuntime().halt(0);
	}

}
