package io.github.loftyspring.api.contract;

import java.io.IOException;
import java.lang.reflect.Method;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import io.github.loftyspring.LoftyResponseException;
import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.api.ApiCalls;
import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that every operation that is known to answer a failure with HTTP 200 ends in an
 * exception.
 */
class FailureUnderSuccessTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final Map<String, DeclaredOperation> OPERATIONS = DeclaredOperation.all()
		.stream()
		.collect(Collectors.toMap(DeclaredOperation::key, Function.identity(), (one, other) -> one));

	private static ApiServer server;

	@BeforeAll
	static void start() throws IOException {
		server = new ApiServer();
	}

	@AfterAll
	static void stop() {
		server.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"PUT /v1.0/leads/{leadId} | {\"data\": [], \"status\": {\"code\": 300011, \"msg\": \"In use\"}} | 300011",
			"POST /v2.0/agents/{agentId}/deactivate | {\"code\": 990105, \"message\": \"Deactivated\"} | 990105",
			"POST /v2.0/agents/{agentId}/reactivate | {\"code\": 310111, \"message\": \"No seat\"} | 310111",
			"PUT /v1.0/brokermint/lead | {\"code\": 200060, \"message\": \"Not there\"} | 200060",
			"PUT /v1.0/brokermint/transaction | {\"code\": 200060, \"message\": \"Not there\"} | 200060",
			"POST /v1.0/agent/profile/add | {\"data\": 0, \"errorCode\": 310111, \"errorMsg\": \"No seat\"} | 310111",
			"POST /v1.0/agent/{agentId}/tag/add | {\"errorCode\": 20003, \"errorMsg\": \"Nobody\"} | 20003",
			"POST /v1.0/agent/send-notification | {\"status\": {\"code\": 20012, \"msg\": \"?\"}} | 20012",
			"POST /v2.0/plan-tasks/create | {\"code\": 20012, \"message\": \"?\"} | 20012",
			"POST /v2.0/ai/prepare-insight | {\"code\": 20005, \"message\": \"?\"} | 20005",
			"POST /v2.0/ai/lead-analysis | {\"code\": 20005, \"message\": \"?\"} | 20005",
			"GET /v2.0/ai/lead-analysis | {\"code\": 20005, \"message\": \"?\"} | 20005",
			"GET /v2.0/ai/call-summary | {\"status\": {\"code\": 20007, \"msg\": \"?\"}} | 20007",
			"GET /v1.0/listing | {\"message\": \"No target\"} |",
			"GET /v1.0/listing | {\"code\": 20012, \"message\": \"Both\"} | 20012",
			"POST /v1.0/org/office | {\"code\": 20012, \"message\": \"?\"} | 20012",
			"PUT /v1.0/org/office | {\"code\": 20012, \"message\": \"?\"} | 20012",
			"POST /v1.0/org/company | {\"code\": 20012, \"message\": \"?\"} | 20012" })
	void whenAFailureComesWithStatusOkThenItIsAnException(String key, String answer, String code) {
		DeclaredOperation operation = OPERATIONS.get(key);
		assertThat(operation).as(key).isNotNull();
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class))
			.withPropertyValues("lofty.base-url=" + server.url(), "lofty.api-key=invented-key",
					"lofty.rate-limit.enabled=false", "lofty.retry.max-attempts=1")
			.run((application) -> {
				server.answer(answer);
				StepVerifier.create(call(application.getBean(ReactiveLoftyTemplate.class), operation.method()))
					.expectErrorSatisfies((failure) -> assertThat(failure)
						.isInstanceOfSatisfying(LoftyResponseException.class, (refusal) -> {
							assertThat(refusal.getCode()).isEqualTo(code);
							assertThat(refusal).hasMessageContaining(key);
						}))
					.verify(SECONDS);
			});
	}

	private static Mono<?> call(ReactiveLoftyTemplate template, Method method) {
		ApiCalls calls = ApiCalls.of(() -> HttpServiceProxyFactory.builderFor(template.exchangeAdapter()));
		ReflectionUtils.makeAccessible(method);
		return (Mono<?>) Objects.requireNonNull(ReflectionUtils.invokeMethod(method,
				calls.api(method.getDeclaringClass()), SampleArguments.values()[0].of(method)));
	}

}
