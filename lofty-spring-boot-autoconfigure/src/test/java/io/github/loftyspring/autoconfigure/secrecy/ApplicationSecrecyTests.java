package io.github.loftyspring.autoconfigure.secrecy;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.LoftyTemplate;
import io.github.loftyspring.auth.LoftyAuthorizedClients;
import io.github.loftyspring.autoconfigure.connect.Browser;
import io.github.loftyspring.autoconfigure.connect.UserEndpoints;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.autoconfigure.secrecy.EchoingLofty.Answer;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.BeansException;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Looks for planted secrets in all that comes out of an application whose users connect:
 * the log at TRACE, exceptions, pages, meters and observations, the actuator's endpoints,
 * {@code toString} of every bean, and a dump of the database. Its Lofty repeats in its
 * error messages what was sent.
 */
@Timeout(300)
class ApplicationSecrecyTests {

	private static final JsonMapper JSON = new JsonMapper();

	private final PlantedSecrets secrets = new PlantedSecrets();

	private final Output output = new Output();

	private final AtomicInteger codes = new AtomicInteger();

	private final EchoingLofty lofty = EchoingLofty.start();

	@AfterEach
	void stop() {
		this.output.close();
		this.lofty.close();
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenAllGoesRightOrWrongThenNoSecretComesOut(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Observations.class)) {
			String me = (type == WebApplicationType.SERVLET) ? "/blocking/me" : "/reactive/me";
			Browser browser = Browser.at(context);
			connect(browser);
			LoftyTemplate template = context.getBean(LoftyTemplate.class);
			for (LoftyOperations operations : List.of(template.forAccount("north"), template.forAccount("south"))) {
				call(operations);
			}
			assertThat(see("page", browser.get(me)).body()).contains("ada@example.com");
			this.lofty.endAccessToken();
			assertThat(see("page", browser.get(me)).body()).as("renewed").contains("ada@example.com");
			takeDump(context);
			refuseCalls(template, browser, me);
			refuseTokens(context, browser, me);
			breakStore(context, browser, me);
			this.lofty.close();
			call(template.forAccount("north"));
			takeState(context, browser);
			assertThat(this.output.count("log io.github.loftyspring")).isPositive();
		}
		assertThat(this.output.count("log org.springframework")).isGreaterThan(1000);
		assertThat(this.output.count("exception")).isGreaterThan(20);
		assertThat(this.output.count("actuator")).isGreaterThan(30);
		assertThat(this.output.count("bean lofty")).isGreaterThan(15);
		assertThat(this.output.count("observation lofty")).isPositive();
		assertThat(this.output.find(this.secrets)).filteredOn((found) -> !isOfTheContainer(found)).isEmpty();
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenAnApplicationTellsItsSecretsThenTheSearchFindsThem(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of("lofty.oauth2.token-encryption", "none",
				"lofty.oauth2.token-encryption-key", "", "management.endpoint.env.show-values", "always"),
				Talkative.class)) {
			Browser browser = Browser.at(context);
			connect(browser);
			takeDump(context);
			takeState(context, browser);
			this.output.add("exception",
					new IllegalStateException(new IllegalArgumentException("x" + PlantedSecrets.CUSTOMER_KEY)));
		}
		assertThat(this.output.find(this.secrets)).contains("bean talkative: client secret",
				"actuator info: refresh token", "meter talkative: API key", "log talkative: encryption key",
				"database: access token", "database: refresh token", "exception: customer key",
				"actuator env: client secret", "actuator env: API key", "actuator env: customer key");
	}

	// Below INFO the container and the parts of Spring that read its requests log the way
	// back as it was requested. The code in it works once, with the verifier,
	// which is nowhere.
	private static boolean isOfTheContainer(String found) {
		return found.startsWith("log ") && !found.startsWith("log io.github.loftyspring") && found.endsWith(": code");
	}

	private ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> further,
			Class<?>... sources) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.base-url", this.lofty.url());
		properties.put("lofty.oauth2.authorization-uri", "https://lofty.example.com/page/vendor-auth.html");
		properties.put("lofty.oauth2.grant-type", "authorization-code");
		properties.put("lofty.oauth2.client-id", "app");
		properties.put("lofty.oauth2.client-secret", PlantedSecrets.CLIENT_SECRET);
		properties.put("lofty.oauth2.token-store", "jdbc");
		properties.put("lofty.oauth2.token-encryption-key", PlantedSecrets.ENCRYPTION_KEY);
		properties.put("lofty.accounts.north.api-key", PlantedSecrets.API_KEY);
		properties.put("lofty.accounts.south.customer-key", PlantedSecrets.CUSTOMER_KEY);
		properties.put("lofty.retry.max-attempts", "1");
		properties.put("management.endpoints.web.exposure.include", "*");
		// It is the memory, secrets and all.
		properties.put("management.endpoints.web.exposure.exclude", "heapdump");
		properties.put("management.endpoint.health.show-details", "always");
		properties.put("management.health.redis.enabled", "false");
		properties.put("server.port", "0");
		properties.put("spring.reactor.netty.shutdown-quiet-period", "0s");
		properties.put("spring.main.banner-mode", "off");
		properties.put("logging.level.root", "trace");
		properties.putAll(further);
		properties.values().removeIf(""::equals);
		SpringApplication application = new SpringApplication(HostApplication.class, UserEndpoints.class);
		application.setWebApplicationType(type);
		application.addPrimarySources(List.of(sources));
		application.setDefaultProperties(properties);
		application
			.addListeners((ApplicationListener<ApplicationEnvironmentPreparedEvent>) (event) -> this.output.takeLog());
		application.addInitializers((context) -> context.getBeanFactory().registerSingleton("output", this.output));
		return application.run();
	}

	private HttpResponse<String> connect(Browser browser) {
		URI consent = Browser.location(browser.get("/lofty/connect"));
		String state = Objects.requireNonNull(Browser.parameters(consent).getFirst("state"));
		HttpResponse<String> connected = see("page", browser
			.get("/lofty/callback?code=" + PlantedSecrets.CODE + this.codes.incrementAndGet() + "&state=" + state));
		this.secrets.plant("PKCE verifier", this.lofty.codeVerifier());
		return connected;
	}

	private HttpResponse<String> see(String where, HttpResponse<String> response) {
		this.output.add(where, response.headers().map() + response.body());
		return response;
	}

	private void call(LoftyOperations operations) {
		note(() -> operations.get("/v1.0/me", Map.class));
	}

	private void note(Runnable action) {
		try {
			action.run();
		}
		catch (RuntimeException ex) {
			this.output.add("exception", ex);
		}
	}

	private void refuseCalls(LoftyTemplate template, Browser browser, String me) {
		for (Answer answer : Answer.values()) {
			this.lofty.answerCalls(answer);
			call(template.forAccount("north"));
			call(template.forAccount("south"));
			if (!answer.isSuccess()) {
				see("page", browser.get(me));
			}
		}
		this.lofty.answerCalls(Answer.GOOD);
	}

	private void refuseTokens(ConfigurableApplicationContext context, Browser browser, String me) {
		LoftyTemplate template = context.getBean(LoftyTemplate.class);
		for (Answer answer : Answer.values()) {
			connect(browser);
			this.lofty.answerTokenRequests(answer);
			this.lofty.endAccessToken();
			context.getBean(LoftyAuthorizedClients.class).evict("south");
			call(template.forAccount("south"));
			see("page", browser.get(me));
			connect(browser);
			this.lofty.answerTokenRequests(Answer.GOOD);
		}
	}

	private void breakStore(ConfigurableApplicationContext context, Browser browser, String me) {
		connect(browser);
		JdbcTemplate jdbc = new JdbcTemplate(context.getBean(DataSource.class));
		jdbc.update("update lofty_authorization set tokens = tokens || 'AAAA'");
		this.lofty.endAccessToken();
		see("page", browser.get(me));
		jdbc.execute("delete from lofty_authorization");
		jdbc.execute("alter table lofty_authorization alter column tokens varchar(10)");
		assertThat(connect(browser).statusCode()).isEqualTo(500);
		jdbc.execute("drop table lofty_authorization");
		assertThat(connect(browser).statusCode()).isEqualTo(500);
		see("page", browser.get(me));
	}

	private void takeDump(ConfigurableApplicationContext context) {
		List<String> dump = new JdbcTemplate(context.getBean(DataSource.class)).queryForList("script", String.class);
		assertThat(dump).anyMatch((line) -> line.startsWith("INSERT INTO \"PUBLIC\".\"LOFTY_AUTHORIZATION\""));
		dump.forEach((line) -> this.output.add("database", line));
	}

	private void takeState(ConfigurableApplicationContext context, Browser browser) {
		Set<String> names = new LinkedHashSet<>(List.of(context.getBeanDefinitionNames()));
		names.addAll(List.of(context.getBeanFactory().getSingletonNames()));
		for (String name : names) {
			if (name.equals("environment")) {
				// At DEBUG Spring prints every property source of the application with
				// it.
				continue;
			}
			try {
				this.output.add("bean " + name, String.valueOf(context.getBean(name)));
			}
			catch (BeansException ex) {
				this.output.add("bean " + name, ex);
			}
		}
		context.getBean(MeterRegistry.class)
			.getMeters()
			.forEach((meter) -> this.output.add("meter " + meter.getId().getName(),
					meter.getId() + " " + meter.getId().getDescription()));
		JsonNode links = JSON.readTree(browser.get("/actuator").body()).required("_links");
		for (String endpoint : links.propertyNames()) {
			if (!links.required(endpoint).required("templated").asBoolean()) {
				takeEndpoint(browser, endpoint);
			}
		}
		JSON.readTree(browser.get("/actuator/metrics").body())
			.required("names")
			.forEach((name) -> takeEndpoint(browser, "metrics/" + name.asString()));
	}

	private void takeEndpoint(Browser browser, String endpoint) {
		this.output.add("actuator " + endpoint, browser.get("/actuator/" + endpoint).body());
	}

	@Configuration(proxyBeanMethods = false)
	static class Observations {

		@Bean
		ObservationHandler<Observation.Context> observations(Output output) {
			return new ObservationHandler<>() {

				@Override
				public void onStop(Observation.Context observation) {
					output.add("observation " + observation.getName(),
							observation.getContextualName() + " " + observation.getAllKeyValues());
				}

				@Override
				public boolean supportsContext(Observation.Context context) {
					return true;
				}

			};
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Talkative {

		@Bean
		Set<String> talkative(MeterRegistry meters) {
			meters.counter("talkative", "key", PlantedSecrets.API_KEY);
			LoggerFactory.getLogger("talkative").trace("The key is {}", PlantedSecrets.ENCRYPTION_KEY);
			return Set.of(PlantedSecrets.CLIENT_SECRET);
		}

		@Bean
		InfoContributor tokens() {
			return (info) -> info.withDetail("token", PlantedSecrets.REFRESH_TOKEN);
		}

	}

}
