package io.github.loftyspring.autoconfigure.secrecy;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.github.loftyspring.autoconfigure.connect.Browser;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.autoconfigure.webhook.WebhookCaller;
import io.github.loftyspring.webhook.LeadEvent;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the secret of the callback URL, and what Lofty sends, stay out of what an
 * application puts out.
 */
class WebhookSecrecyTests {

	private static final String PAYLOAD = "{\"listId\":2,\"newLead\":[{\"leadId\":%d,\"note\":\"planted-payload\"}]}";

	private final PlantedSecrets secrets = new PlantedSecrets();

	private final Output output = new Output();

	WebhookSecrecyTests() {
		this.secrets.plant("webhook secret", WebhookCaller.SECRET);
		this.secrets.plant("payload", "planted-payload");
	}

	@AfterEach
	void stop() {
		level("io.github.loftyspring", null);
		this.output.close();
	}

	private static void level(String logger, @Nullable Level level) {
		((Logger) LoggerFactory.getLogger(logger)).setLevel(level);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenNotificationsGoRightOrWrongThenNoSecretComesOut(WebApplicationType type) {
		try (ConfigurableApplicationContext context = HostApplication.start(type,
				Map.of("lofty.webhook.path", WebhookCaller.PATH, "lofty.webhook.secret", WebhookCaller.SECRET,
						"lofty.webhook.max-body-size", "1KB", "management.endpoints.web.exposure.include", "*",
						"management.endpoints.web.exposure.exclude", "heapdump"),
				Failing.class)) {
			this.output.takeLog();
			level(Logger.ROOT_LOGGER_NAME, Level.INFO);
			level("io.github.loftyspring", Level.TRACE);
			WebhookCaller caller = WebhookCaller.of(context);
			for (String body : new String[] { PAYLOAD.formatted(1), PAYLOAD.formatted(1), "{\"note\":\"planted-payload",
					"planted-payload".repeat(100) }) {
				caller.deliver(body);
			}
			caller.send("GET", WebhookCaller.PATH + "/" + WebhookCaller.SECRET, BodyPublishers.noBody());
			takeState(context);
		}
		assertThat(this.output.count("log io.github.loftyspring")).isGreaterThan(3);
		assertThat(this.output.count("actuator")).isGreaterThan(5);
		assertThat(this.output.find(this.secrets)).isEmpty();
	}

	private void takeState(ConfigurableApplicationContext context) {
		Browser browser = Browser.at(context);
		JsonNode links = JsonMapper.shared().readTree(browser.get("/actuator").body()).required("_links");
		for (String endpoint : links.propertyNames()) {
			if (!links.required(endpoint).required("templated").asBoolean()) {
				this.output.add("actuator " + endpoint, browser.get("/actuator/" + endpoint).body());
			}
		}
		context.getBean(MeterRegistry.class)
			.getMeters()
			.forEach((meter) -> this.output.add("meter " + meter.getId().getName(), meter.getId().toString()));
	}

	static class Failing {

		@EventListener
		void fail(LeadEvent event) {
			throw new IllegalStateException(event.toString());
		}

	}

}
