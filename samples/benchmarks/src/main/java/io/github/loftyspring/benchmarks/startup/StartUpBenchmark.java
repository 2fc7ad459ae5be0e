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
 * The time until a web application has started, with the starter in use and without it on
 * the class path: new JVMs that take turns, and the medians of their times.
 */
public final class StartUpBenchmark {

	/** What only the starter brings. */
	private static final List<String> STARTER = List.of("lofty-spring-boot-starter-",
			"lofty-spring-boot-autoconfigure-", "resilience4j", "spring-security-", "spring-boot-webclient",
			"spring-boot-starter-webclient", "spring-webflux", "reactor-", "netty-", "spring-boot-reactor",
			"spring-boot-netty", "nimbus", "oauth2-oidc");

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
		String with = System.getProperty("java.class.path");
		String without = Arrays.stream(with.split(File.pathSeparator))
			.filter((entry) -> STARTER.stream().noneMatch(new File(entry).getName()::startsWith)
					&& !entry.contains("lofty-spring-boot-autoconfigure" + File.separator + "target"))
			.collect(Collectors.joining(File.pathSeparator));
		List<Double> withStarter = new ArrayList<>();
		List<Double> withoutStarter = new ArrayList<>();
		for (int i = -1; i < rounds; i++) {
			double plain = start(without);
			double starter = start(with, "--lofty.api-key=key", "--sources=" + LoftyUser.class.getName());
			if (i >= 0) {
				withoutStarter.add(plain);
				withStarter.add(starter);
			}
		}
		double plain = Median.of(withoutStarter);
		double starter = Median.of(withStarter);
		System.out.printf(Locale.ROOT, "without the starter %,8.0f ms%n", plain);
		System.out.printf(Locale.ROOT, "with the starter    %,8.0f ms%n", starter);
		System.out.printf(Locale.ROOT, "difference          %,8.0f ms%n", starter - plain);
	}

	private static double start(String classPath, String... args) throws IOException {
		List<String> all = new ArrayList<>(List.of("--server.port=0", "--logging.level.root=error"));
		all.addAll(Arrays.asList(args));
		try (ChildJvm application = ChildJvm.start(classPath, WebApplication.class, all.toArray(String[]::new))) {
			return Double.parseDouble(application.line());
		}
	}

}
