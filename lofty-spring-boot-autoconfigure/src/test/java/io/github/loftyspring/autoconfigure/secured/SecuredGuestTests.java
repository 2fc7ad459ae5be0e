package io.github.loftyspring.autoconfigure.secured;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.Test;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.web.SecurityFilterChain;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an application's own OAuth 2.0 client works beside the starter as without
 * it.
 */
class SecuredGuestTests {

	@Test
	void whenApplicationHasItsOwnRegistrationsThenTheyWorkAsBefore() throws Exception {
		try (LoftySandbox sandbox = LoftySandbox.start();
				ConfigurableApplicationContext with = HostApplication.start(WebApplicationType.SERVLET,
						properties(sandbox));
				ConfigurableApplicationContext without = HostApplication.start(WebApplicationType.SERVLET,
						withoutStarter(sandbox))) {
			with.getBean(LoftyTemplate.class).get("/v1.0/me", String.class);
			assertThat(sandbox.statistics().tokenRequests()).isEqualTo(1);
			for (Class<?> type : Set.of(SecurityFilterChain.class, ClientRegistrationRepository.class,
					OAuth2AuthorizedClientManager.class)) {
				assertThat(with.getBeanNamesForType(type)).as(type.getSimpleName())
					.hasSize(1)
					.isEqualTo(without.getBeanNamesForType(type));
			}
			ClientRegistrationRepository registrations = with.getBean(ClientRegistrationRepository.class);
			assertThat(registrations.findByRegistrationId("own").getClientId()).isEqualTo("own-id");
			assertThat(registrations.findByRegistrationId("lofty")).isNull();
			assertThat(HostApplication.status(with, "/hello")).isEqualTo(HostApplication.status(without, "/hello"))
				.isEqualTo(302);
			assertThat(HostApplication.status(with, "/oauth2/authorization/own")).isEqualTo(302);
		}
	}

	private static Map<String, Object> withoutStarter(LoftySandbox sandbox) {
		Map<String, Object> properties = new LinkedHashMap<>(properties(sandbox));
		properties.put("spring.autoconfigure.exclude", LoftyAutoConfiguration.class.getName());
		return properties;
	}

	private static Map<String, Object> properties(LoftySandbox sandbox) {
		String registration = "spring.security.oauth2.client.registration.own.";
		String provider = "spring.security.oauth2.client.provider.own.";
		return Map.of(registration + "client-id", "own-id", registration + "client-secret", "own-secret",
				registration + "authorization-grant-type", "authorization_code", registration + "redirect-uri",
				"{baseUrl}/login/oauth2/code/own", provider + "authorization-uri",
				"https://login.example.com/authorize", provider + "token-uri", "https://login.example.com/token",
				"lofty.base-url", sandbox.baseUrl(), "lofty.oauth2.client-id", sandbox.clientId(),
				"lofty.oauth2.client-secret", sandbox.clientSecret(), "lofty.oauth2.customer-key",
				sandbox.customerKey());
	}

}
