package io.github.loftyspring.autoconfigure;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.LoftyNotFoundException;
import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.registry.HttpServiceGroup;
import org.springframework.web.service.registry.ImportHttpServices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for HTTP interfaces of an application's own, in the group {@code lofty} and made
 * by the templates.
 */
class HttpServiceGroupTests {

	private static final Duration SECONDS = Duration.ofSeconds(20);

	private static final LoftySandbox sandbox = LoftySandbox.start();

	private final ApplicationContextRunner application = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class))
		.withPropertyValues("lofty.base-url=" + sandbox.baseUrl(), "lofty.api-key=" + sandbox.apiKey(),
				"lofty.accounts.second.api-key=" + sandbox.apiKey());

	@AfterAll
	static void stop() {
		sandbox.close();
	}

	@Test
	void whenAnInterfaceIsInTheGroupThenItsCallsAreAuthenticatedAndCounted() {
		this.application.withUserConfiguration(ImplicitClient.class).run((context) -> {
			MyLofty lofty = context.getBean(MyLofty.class);
			assertThat(lofty.me().id()).isPositive();
			assertThat(context.getBean(LoftyOperations.class).rateLimit().remaining()).isLessThan(100);
		});
	}

	@Test
	void whenTheGroupAsksForAWebClientThenReactiveMethodsWorkToo() {
		this.application.withUserConfiguration(ReactiveClient.class)
			.run((context) -> StepVerifier.create(context.getBean(MyReactiveLofty.class).me().map(Me::id))
				.assertNext((id) -> assertThat(id).isPositive())
				.expectComplete()
				.verify(SECONDS));
	}

	@Test
	void whenACallIsRefusedThenTheExceptionIsThatOfTheTemplates() {
		this.application.withUserConfiguration(ImplicitClient.class).run((context) -> {
			MyLofty lofty = context.getBean(MyLofty.class);
			assertThatExceptionOfType(LoftyNotFoundException.class).isThrownBy(() -> lofty.lead(1))
				.withMessageContaining("GET /v1.0/leads/{leadId}");
			assertThatExceptionOfType(LoftyNotFoundException.class).isThrownBy(() -> lofty.leadWithHeaders(1));
		});
	}

	@Test
	void whenAnInterfaceIsInAnotherGroupThenItIsLeftAlone() {
		this.application.withUserConfiguration(OtherGroup.class)
			.run((context) -> assertThatExceptionOfType(RuntimeException.class)
				.isThrownBy(() -> context.getBean(MyLofty.class).me())
				.isNotInstanceOf(io.github.loftyspring.LoftyException.class));
	}

	@Test
	void whenATemplateMakesAClientThenItsCallsAreForTheAccountOfTheTemplate() {
		this.application.run((context) -> {
			LoftyOperations second = context.getBean(LoftyOperations.class).forAccount("second");
			assertThat(second.client(MyLofty.class).me().id()).isPositive();
			ReactiveLoftyOperations unknown = context.getBean(ReactiveLoftyOperations.class).forAccount("third");
			StepVerifier.create(unknown.client(MyReactiveLofty.class).me())
				.expectErrorSatisfies((failure) -> assertThat(failure).hasMessageContaining("there is no 'third'"))
				.verify(SECONDS);
		});
	}

	@Test
	void whenThereIsNoInterfaceThenNothingIsMade() {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class))
			.run((context) -> assertThat(context).hasNotFailed());
	}

	interface MyLofty {

		@GetExchange("/v1.0/me")
		Me me();

		@GetExchange("/v1.0/leads/{leadId}")
		String lead(@PathVariable long leadId);

		@GetExchange("/v1.0/leads/{leadId}")
		ResponseEntity<Void> leadWithHeaders(@PathVariable long leadId);

	}

	interface MyReactiveLofty {

		@GetExchange("/v1.0/me")
		Mono<Me> me();

	}

	@JsonIgnoreProperties(ignoreUnknown = true)
	record Me(long id) {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "lofty", types = MyLofty.class)
	static class ImplicitClient {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "lofty", types = MyReactiveLofty.class,
			clientType = HttpServiceGroup.ClientType.WEB_CLIENT)
	static class ReactiveClient {

	}

	@Configuration(proxyBeanMethods = false)
	@ImportHttpServices(group = "other", types = MyLofty.class)
	static class OtherGroup {

	}

}
