package io.github.loftyspring.samples.webapp.security;

import java.util.List;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.crypto.factory.PasswordEncoderFactories;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * A form login, as an application without Lofty has it. The starter's paths are below the
 * rule for any request.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

	static final List<DemoUser> USERS = List.of(new DemoUser("alice", "alice-demo"), new DemoUser("bob", "bob-demo"));

	private static final String CONTENT_SECURITY_POLICY = "default-src 'none'; style-src 'self'; img-src data:; "
			+ "form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

	@Bean
	SecurityFilterChain security(HttpSecurity http) throws Exception {
		return http
			.authorizeHttpRequests(
					(requests) -> requests.requestMatchers("/style.css").permitAll().anyRequest().authenticated())
			.formLogin((form) -> form.loginPage("/login").permitAll())
			.headers((headers) -> headers
				.contentSecurityPolicy((policy) -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
				.referrerPolicy((referrer) -> referrer.policy(ReferrerPolicy.SAME_ORIGIN)))
			.build();
	}

	@Bean
	PasswordEncoder passwordEncoder() {
		return PasswordEncoderFactories.createDelegatingPasswordEncoder();
	}

	@Bean
	UserDetailsService users(PasswordEncoder passwordEncoder) {
		return new InMemoryUserDetailsManager(
				USERS.stream().map((user) -> userDetails(user, passwordEncoder)).toList());
	}

	private static UserDetails userDetails(DemoUser user, PasswordEncoder passwordEncoder) {
		return User.withUsername(user.name()).password(passwordEncoder.encode(user.password())).roles("USER").build();
	}

}
