package io.github.loftyspring.benchmarks.throughput;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.benchmarks.ChildJvm;
import io.github.loftyspring.benchmarks.Median;
import reactor.core.publisher.Mono;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * Calls a second of {@code LoftyTemplate} and {@code ReactiveLoftyTemplate} beside a
 * plain {@code WebClient}, on a server without latency in a process of its own. Rounds
 * alternate between the two, and the ratio is the median over the rounds. Both run
 * without Micrometer.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
		LoftyAutoConfiguration.class })
public class ThroughputBenchmark {

	private static final String PATH = "/v1.0/users/{userId}";

	/**
	 * Runs the benchmark.
	 * @param args not used; {@code -Dbenchmark.rounds} and {@code -Dbenchmark.millis} set
	 * number and length of the rounds
	 * @throws Exception if a call fails
	 */
	public static void main(String[] args) throws Exception {
		int rounds = Integer.getInteger("benchmark.rounds", 7);
		Duration round = Duration.ofMillis(Long.getLong("benchmark.millis", 2000));
		try (ChildJvm server = ChildJvm.start(System.getProperty("java.class.path"), StubServer.class)) {
			String url = "http://localhost:" + server.line();
			System.out.printf("%-12s %-19s %15s %14s %8s%n", "", "", "plain WebClient", "starter", "ratio");
			for (Credential credential : Credential.values()) {
				try (ConfigurableApplicationContext context = application(url, credential)) {
					for (Load load : Load.values()) {
						measure(load, credential, plain(url), context, rounds, round);
					}
				}
			}
		}
	}

	private static void measure(Load load, Credential credential, WebClient plain,
			ConfigurableApplicationContext context, int rounds, Duration round) throws InterruptedException {
		LoftyOperations lofty = context.getBean(LoftyOperations.class);
		ReactiveLoftyOperations reactive = context.getBean(ReactiveLoftyOperations.class);
		Supplier<Mono<?>> plainCall = () -> plain.get().uri(PATH, 113209).retrieve().bodyToMono(Answer.class);
		Runnable plainBlocking = () -> Objects.requireNonNull(plainCall.get().block());
		Supplier<Mono<?>> ourCall = () -> reactive.get(PATH, Answer.class, 113209);
		Runnable ourBlocking = () -> Objects.requireNonNull(lofty.get(PATH, Answer.class, 113209));
		List<Double> plainRates = new ArrayList<>();
		List<Double> ourRates = new ArrayList<>();
		List<Double> ratios = new ArrayList<>();
		for (int i = -2; i < rounds; i++) {
			double before = load.run(plainBlocking, plainCall, round);
			double ours = load.run(ourBlocking, ourCall, round);
			double after = load.run(plainBlocking, plainCall, round);
			if (i >= 0) {
				plainRates.add((before + after) / 2);
				ourRates.add(ours);
				ratios.add(ours / ((before + after) / 2));
			}
		}
		System.out.printf(Locale.ROOT, "%-12s %-19s %,13.0f/s %,12.0f/s %8.2f%n", load.title(), credential.title(),
				Median.of(plainRates), Median.of(ourRates), Median.of(ratios));
	}

	private static WebClient plain(String url) {
		return WebClient.builder()
			.baseUrl(url)
			.clientConnector(ClientHttpConnectorBuilder.detect()
				.build(HttpClientSettings.defaults().withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(30))))
			.build();
	}

	private static ConfigurableApplicationContext application(String url, Credential credential) {
		SpringApplication application = new SpringApplication(ThroughputBenchmark.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		Map<String, Object> properties = new HashMap<>(credential.properties());
		properties.putAll(
				Map.of("lofty.base-url", url, "lofty.rate-limit.limit", "1000000000", "logging.level.root", "error"));
		application.setDefaultProperties(properties);
		return application.run();
	}

}
