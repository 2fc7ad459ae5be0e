package io.github.loftyspring.benchmarks.startup;

import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.loftyspring.benchmarks.ChildJvm;
import io.github.loftyspring.benchmarks.Median;

/**
 * The time until a web application has started: as it is, with Spring Boot's
 * {@code WebClient} on the class path, and with the starter and an injected
 * {@code LoftyTemplate}. New JVMs that take turns, and the medians of their times.
 */
public final class StartUpBenchmark {

	/** What only the starter brings. */
	private static final List<String> STARTER = List.of("lofty-spring-boot-starter-",
			"lofty-spring-boot-autoconfigure-", "resilience4j", "spring-security-", "nimbus", "oauth2-oidc");

	/** What Spring Boot's starter for WebClient brings. */
	private static final List<String> WEB_CLIENT = List.of("spring-boot-webclient", "spring-boot-starter-webclient",
			"spring-webflux", "reactor-", "netty-", "spring-boot-reactor", "spring-boot-netty");

	private StartUpBenchmark() {
	}

	/**
	 * Runs the benchmark.
	 * @param args not used; {@code -Dbenchmark.rounds} sets the number of starts of each
	 * kind
	 * @throws IOException if an application does not start
	 */
	public static void main(String[] args) throws IOException {
		int rounds = Integer.getInteger("benchmark.rounds", 9);
		String whole = System.getProperty("java.class.path");
		String withWebClient = without(whole, STARTER);
		String plain = without(withWebClient, WEB_CLIENT);
		List<Double> plainTimes = new ArrayList<>();
		List<Double> webClientTimes = new ArrayList<>();
		List<Double> starterTimes = new ArrayList<>();
		for (int i = -1; i < rounds; i++) {
			double plainTime = start(plain);
			double webClientTime = start(withWebClient);
			double starterTime = start(whole, "--lofty.api-key=key", "--sources=" + LoftyUser.class.getName());
			if (i >= 0) {
				plainTimes.add(plainTime);
				webClientTimes.add(webClientTime);
				starterTimes.add(starterTime);
			}
		}
		print("web application", Median.of(plainTimes), 0);
		print("with WebClient", Median.of(webClientTimes), Median.of(plainTimes));
		print("with the starter", Median.of(starterTimes), Median.of(webClientTimes));
	}

	private static void print(String title, double time, double before) {
		System.out.printf(Locale.ROOT, "%-17s %,7.0f ms%s%n", title, time,
				(before > 0) ? "  %+,7.0f ms".formatted(time - before) : "");
	}

	private static String without(String classPath, List<String> prefixes) {
		return Arrays.stream(classPath.split(File.pathSeparator))
			.filter((entry) -> prefixes.stream().noneMatch(new File(entry).getName()::startsWith))
			.filter((entry) -> !entry.contains("lofty-spring-boot-autoconfigure" + File.separator + "target"))
			.collect(Collectors.joining(File.pathSeparator));
	}

	private static double start(String classPath, String... args) throws IOException {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=error"));
		all.addAll(Arrays.asList(args));
		try (ChildJvm application = ChildJvm.start(classPath, WebApplication.class, all.toArray(String[]::new))) {
			return Double.parseDouble(application.line());
		}
	}

}
