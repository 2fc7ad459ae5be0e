package io.github.loftyspring.api.contract;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import io.github.loftyspring.ReactiveLoftyTemplate;
import io.github.loftyspring.api.ApiCalls;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Signal;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Sends requests of every declared operation, by the whole client, to a
 * {@link ValidatingMock} of the vendor's document. Violations that are known stand in
 * {@code contract-violations.txt}, each with its reason. Run by {@code -Pcontract-mock}
 * alone; skipped where the document is not beside the project or Node.js is missing.
 */
class ContractMockTests {

	private static final String KNOWN = "classpath:contract-violations.txt";

	private static final Duration LONGEST_CALL = Duration.ofSeconds(30);

	private final List<Answer> answers = new CopyOnWriteArrayList<>();

	private final Set<String> violations = new TreeSet<>();

	@Test
	void whenEachOperationIsCalledThenTheMockReportsOnlyKnownViolations() throws IOException {
		Path document = ContractFiles.document();
		assumeTrue(document != null, "The vendor's document is not beside the project: ../" + ContractFiles.DOCUMENT);
		assumeTrue(ValidatingMock.isInstalled("node"), "Node.js, which runs the mock, is not installed");
		assumeTrue(ValidatingMock.isInstalled("npm"), "npm, which installs the mock, is not installed");
		List<DeclaredOperation> operations = DeclaredOperation.all();
		try (ValidatingMock mock = ValidatingMock.start(document)) {
			callAll(operations, mock.url());
		}
		System.out.printf("%d operations called, with the fewest and with all arguments%n", operations.size());
		Map<String, String> known = ContractFiles.reasons(KNOWN);
		assertThat(operations).isNotEmpty();
		assertThat(missing(this.violations, known.keySet())).as("violations without a reason in the file").isEmpty();
		assertThat(missing(known.keySet(), this.violations)).as("lines of the file that are no violations").isEmpty();
		assertThat(known.values()).as("reasons").allSatisfy((reason) -> assertThat(reason).isNotBlank());
	}

	private static String missing(Collection<String> some, Collection<String> others) {
		return some.stream().filter((text) -> !others.contains(text)).collect(Collectors.joining("\n"));
	}

	private void callAll(List<DeclaredOperation> operations, String url) {
		new ApplicationContextRunner().withConfiguration(AutoConfigurations.of(LoftyAutoConfiguration.class))
			.withBean(ClientHttpConnectorBuilder.class, this::recordingConnector)
			.withPropertyValues("lofty.base-url=" + url, "lofty.api-key=invented-key", "lofty.rate-limit.enabled=false",
					"lofty.retry.max-attempts=1")
			.run((application) -> {
				ReactiveLoftyTemplate template = application.getBean(ReactiveLoftyTemplate.class);
				ApiCalls calls = ApiCalls.of(() -> HttpServiceProxyFactory.builderFor(template.exchangeAdapter()));
				operations.forEach((operation) -> {
					for (SampleArguments arguments : SampleArguments.values()) {
						call(calls, operation, arguments);
					}
				});
			});
	}

	private ClientHttpConnectorBuilder<?> recordingConnector() {
		return ClientHttpConnectorBuilder.reactor().withHttpClientCustomizer(this::recording);
	}

	private HttpClient recording(HttpClient client) {
		return client.doOnResponse((response, connection) -> this.answers
			.add(new Answer(response.status().code(), response.responseHeaders().get(ValidatingMock.VIOLATIONS))));
	}

	private void call(ApiCalls calls, DeclaredOperation operation, SampleArguments arguments) {
		this.answers.clear();
		Signal<?> end;
		try {
			end = call(calls, operation.method(), arguments);
		}
		catch (IllegalStateException | IllegalArgumentException ex) {
			this.violations.add("%s cannot be called: %s".formatted(operation.key(), ex.getMessage()));
			return;
		}
		assertThat(this.answers).as("answers to %s, which ended with %s", operation.key(), end).hasSize(1);
		this.answers.get(0).violations().forEach((violation) -> this.violations.add(operation.key() + " " + violation));
	}

	private static Signal<?> call(ApiCalls calls, Method method, SampleArguments arguments) {
		ReflectionUtils.makeAccessible(method);
		Mono<?> call = (Mono<?>) Objects.requireNonNull(
				ReflectionUtils.invokeMethod(method, calls.api(method.getDeclaringClass()), arguments.of(method)));
		return Objects.requireNonNull(call.materialize().block(LONGEST_CALL));
	}

	/**
	 * What the mock answered.
	 *
	 * @param status the status
	 * @param header what the mock says is wrong
	 */
	private record Answer(int status, @Nullable String header) {

		List<String> violations() {
			JsonNode violations = JsonMapper.shared().readTree((this.header != null) ? this.header : "[]");
			List<String> ofRequest = StreamSupport.stream(violations.spliterator(), false)
				.filter((violation) -> violation.path("location").path(0).asString().equals("request"))
				.map((violation) -> violation.path("message").asString())
				.toList();
			return (!ofRequest.isEmpty() || this.status < 300) ? ofRequest : List.of("Answered with " + this.status);
		}

	}

}
