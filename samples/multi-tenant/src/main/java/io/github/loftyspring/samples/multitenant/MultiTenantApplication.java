package io.github.loftyspring.samples.multitenant;

import java.time.Clock;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.context.annotation.Bean;
import org.springframework.scheduling.annotation.EnableScheduling;

/**
 * One instance of the service. Any number of them work on one database and one Redis.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class MultiTenantApplication {

	/**
	 * Starts an instance.
	 * @param args passed to Spring Boot
	 */
	public static void main(String[] args) {
		SpringApplication.run(MultiTenantApplication.class, args);
	}

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

}
