package io.github.loftyspring.autoconfigure;

import java.util.Map;
import java.util.Objects;

import io.github.loftyspring.autoconfigure.guest.HostApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/**
 * Tests for {@link MappingCollisionCheck}.
 */
class MappingCollisionCheckTests {

	private static final Map<String, Object> APPLICATION = Map.of("lofty.oauth2.client-id", "app");

	private static final Map<String, Object> WEBHOOK = Map.of("lofty.webhook.path", "/lofty/webhook",
			"lofty.webhook.secret", "planted-webhook-secret_0001");

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationMapsTheCallbackPathThenTheAnalysisNamesItsMethod(WebApplicationType type) {
		Throwable failure = catchThrowable(() -> HostApplication.start(type, APPLICATION, Callback.class).close());
		FailureAnalysis analysis = new InvalidLoftyPropertyFailureAnalyzer(new StandardEnvironment())
			.analyze(Objects.requireNonNull(failure));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo("Property 'lofty.oauth2.callback-path' is not valid: the path "
				+ "/lofty/callback is mapped by the application as well, by "
				+ "io.github.loftyspring.autoconfigure.MappingCollisionCheckTests$Callback.back.");
		assertThat(analysis.getAction()).isEqualTo(
				"Remove that mapping, since the starter answers there, or set the " + "property to another path.");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenNobodyConnectsAccountsThenTheApplicationMayMapThePath(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = HostApplication.start(type, Map.of("lofty.api-key", "key"),
				Callback.class)) {
			assertThat(HostApplication.status(context, "/lofty/callback")).isEqualTo(200);
		}
	}

	@Test
	void whenTheApplicationMapsEverythingThenItStartsAndTheFlowComesFirst() throws Exception {
		try (ConfigurableApplicationContext context = HostApplication.start(WebApplicationType.SERVLET, APPLICATION,
				Everything.class)) {
			assertThat(HostApplication.status(context, "/lofty/other")).isEqualTo(200);
			assertThat(HostApplication.status(context, "/lofty/callback")).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@CsvSource({ "SERVLET, Same, /lofty/webhook", "REACTIVE, Same, /lofty/webhook",
			"SERVLET, Below, /lofty/webhook/status", "REACTIVE, Below, /lofty/webhook/status",
			"SERVLET, Variable, /lofty/webhook/{id}", "REACTIVE, Variable, /lofty/webhook/{id}" })
	void whenTheApplicationMapsTheWebhookPathThenTheAnalysisNamesItsMethod(WebApplicationType type, String controller,
			String path) throws ClassNotFoundException {
		Class<?> source = Class.forName(MappingCollisionCheckTests.class.getName() + "$" + controller);
		Throwable failure = catchThrowable(() -> HostApplication.start(type, WEBHOOK, source).close());
		FailureAnalysis analysis = new InvalidLoftyPropertyFailureAnalyzer(new StandardEnvironment())
			.analyze(Objects.requireNonNull(failure));
		assertThat(analysis).isNotNull();
		assertThat(analysis.getDescription()).isEqualTo("Property 'lofty.webhook.path' is not valid: the path " + path
				+ " is mapped by the application as well, by " + source.getName() + ".post.");
		assertThat(analysis.getAction())
			.isEqualTo("Remove that mapping, since the starter answers there, or set the property to another path.");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationMapsNoWebhookPathThenItStarts(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext context = HostApplication.start(type, WEBHOOK, Neighbours.class)) {
			assertThat(HostApplication.status(context, "/lofty/webhooks")).isEqualTo(200);
			assertThat(HostApplication.status(context, "/lofty/webhook/a/b")).isEqualTo(200);
			assertThat(HostApplication.status(context, "/lofty/webhook/a")).isEqualTo(404);
		}
	}

	@RestController
	static class Same {

		@PostMapping("/lofty/webhook")
		String post() {
			return "";
		}

	}

	@RestController
	static class Below {

		@PostMapping("/lofty/webhook/status")
		String post() {
			return "";
		}

	}

	@RestController
	static class Variable {

		@PostMapping("/lofty/webhook/{id}")
		String post() {
			return "";
		}

	}

	@RestController
	static class Neighbours {

		@GetMapping({ "/lofty/webhooks", "/lofty/webhook/{a}/{b}", "/{x}/{y}/{z}" })
		String get() {
			return "";
		}

	}

	@RestController
	static class Callback {

		@GetMapping("/lofty/callback")
		String back() {
			return "";
		}

	}

	@RestController
	static class Everything {

		@GetMapping("/lofty/{page}")
		String page() {
			return "";
		}

	}

}
