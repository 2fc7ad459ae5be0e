package io.github.loftyspring.benchmarks.waiting;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import io.github.loftyspring.LoftyRateLimitException;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.benchmarks.ChildJvm;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.PermitRefusedException;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import io.github.loftyspring.ratelimit.RateLimitSettings;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * Threads and heap of calls that wait for the quota, and the time of a call that is
 * refused behind them, since the next window is promised to them and the one after is too
 * far away. The calls wait in {@code RateLimitFilter} alone, and in
 * {@code ReactiveLoftyTemplate} with the whole client around it. Heap is what is in use
 * after a garbage collection; a call's own {@code Mono} and the caller's subscription
 * count.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ HttpClientAutoConfiguration.class, ReactiveHttpClientAutoConfiguration.class,
		LoftyAutoConfiguration.class })
public class WaitingCost {

	private static final Duration MAX_WAIT = Duration.ofMinutes(70);

	private static final int REFUSALS = 1000;

	/**
	 * Runs the program.
	 * @param args not used; {@code -Dbenchmark.waiters} and {@code -Dbenchmark.rounds}
	 * set the number of waiting calls and how often they wait
	 * @throws Exception if the server does not start
	 */
	public static void main(String[] args) throws Exception {
		int waiters = Integer.getInteger("benchmark.waiters", 10_000);
		int rounds = Integer.getInteger("benchmark.rounds", 5);
		System.out.printf(Locale.ROOT, "%-22s %8s %8s %11s %28s %10s %12s %6s%n", "", "waiting", "threads",
				"bytes each", "refused p50 / p99 / max ms", "cancel ms", "bytes after", "left");
		for (int i = 0; i < rounds; i++) {
			filter(waiters);
			template(waiters);
		}
	}

	private static void filter(int waiters) {
		try (LoftyRateLimiter limiter = new LoftyRateLimiter("benchmark",
				new RateLimitSettings(waiters, Duration.ofHours(1), MAX_WAIT))) {
			RateLimitFilter filter = new RateLimitFilter(limiter);
			URI uri = URI.create("https://api.example.com/v1.0/me");
			Supplier<Mono<?>> call = () -> filter.filter(ClientRequest.create(HttpMethod.GET, uri).build(),
					(request) -> Mono.fromSupplier(() -> usedUp(waiters)));
			measure("RateLimitFilter", limiter, call, PermitRefusedException.class, waiters);
		}
	}

	private static ClientResponse usedUp(int limit) {
		return ClientResponse.create(HttpStatus.OK)
			.header("X-RateLimit-Limit", String.valueOf(limit))
			.header("X-RateLimit-Remaining", "0")
			.header("X-RateLimit-Reset", "3000")
			.build();
	}

	private static void template(int waiters) throws Exception {
		try (ChildJvm server = ChildJvm.start(System.getProperty("java.class.path"), UsedUpServer.class,
				String.valueOf(waiters)); ConfigurableApplicationContext context = application(server.line())) {
			ReactiveLoftyOperations lofty = context.getBean(ReactiveLoftyOperations.class);
			measure("ReactiveLoftyTemplate", context.getBean("loftyRateLimiter", LoftyRateLimiter.class),
					() -> lofty.get("/v1.0/users/{userId}", String.class, 113209), LoftyRateLimitException.class,
					waiters);
		}
	}

	private static ConfigurableApplicationContext application(String port) {
		SpringApplication application = new SpringApplication(WaitingCost.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		application.setDefaultProperties(Map.of("lofty.base-url", "http://localhost:" + port, "lofty.api-key", "key",
				"lofty.rate-limit.window", "1h", "lofty.rate-limit.max-wait", MAX_WAIT.toMinutes() + "m",
				"logging.level.root", "error", "spring.reactor.netty.shutdown-quiet-period", "0s"));
		return application.run();
	}

	private static void measure(String title, LoftyRateLimiter limiter, Supplier<Mono<?>> call,
			Class<? extends Exception> refusal, int waiters) {
		call.get().block();
		@Nullable Disposable[] waiting = new Disposable[waiters];
		long heapBefore = heap();
		int threadsBefore = ManagementFactory.getThreadMXBean().getThreadCount();
		for (int i = 0; i < waiters; i++) {
			waiting[i] = call.get().subscribe();
		}
		int threads = ManagementFactory.getThreadMXBean().getThreadCount() - threadsBefore;
		int queued = limiter.getMetrics().getNumberOfWaitingThreads();
		long bytes = heap() - heapBefore;
		double[] refused = refuse(call, refusal);
		long start = System.nanoTime();
		for (int i = 0; i < waiters; i++) {
			Objects.requireNonNull(waiting[i]).dispose();
		}
		double cancelled = millisSince(start);
		Arrays.fill(waiting, null);
		System.out.printf(Locale.ROOT, "%-22s %8d %8d %11d %10.3f / %6.3f / %6.3f %10.1f %12d %6d%n", title, queued,
				threads, bytes / waiters, refused[REFUSALS / 2], refused[REFUSALS * 99 / 100], refused[REFUSALS - 1],
				cancelled, (heap() - heapBefore) / waiters, limiter.getMetrics().getNumberOfWaitingThreads());
	}

	private static double[] refuse(Supplier<Mono<?>> call, Class<? extends Exception> refusal) {
		double[] millis = new double[REFUSALS];
		for (int i = 0; i < REFUSALS; i++) {
			Mono<?> refused = call.get().onErrorComplete(refusal);
			long start = System.nanoTime();
			if (refused.block() != null) {
				throw new IllegalStateException("The call was not refused");
			}
			millis[i] = millisSince(start);
		}
		Arrays.sort(millis);
		return millis;
	}

	private static double millisSince(long start) {
		return (System.nanoTime() - start) / 1e6;
	}

	private static long heap() {
		for (int i = 0; i < 3; i++) {
			System.gc();
		}
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
