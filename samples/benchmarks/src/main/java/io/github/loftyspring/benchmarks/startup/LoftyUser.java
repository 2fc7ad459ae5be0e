package io.github.loftyspring.benchmarks.startup;

import io.github.loftyspring.LoftyTemplate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Makes the web application use the starter.
 */
@Configuration(proxyBeanMethods = false)
public class LoftyUser {

	@Bean
	Object user(LoftyTemplate lofty) {
		return lofty;
	}

}
