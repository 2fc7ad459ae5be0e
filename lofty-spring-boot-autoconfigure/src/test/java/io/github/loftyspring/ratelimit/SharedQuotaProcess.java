package io.github.loftyspring.ratelimit;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import io.github.loftyspring.ratelimit.bucket4j.Bucket4jQuotaStore;
import io.lettuce.core.RedisClient;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.web.reactive.function.client.WebClient;

/**
 * A process of its own with one instance of the client for each scenario. It runs until
 * its standard input ends.
 */
final class SharedQuotaProcess {

	static final int LIMIT = 100;

	static final Duration WINDOW = Duration.ofSeconds(3);

	private static final int WORKERS = 6;

	private static final AtomicBoolean running = new AtomicBoolean(true);

	private SharedQuotaProcess() {
	}

	/**
	 * Runs the instances.
	 * @param args for each scenario the server's URL, Redis' URI and whether the instance
	 * is busy
	 * @throws IOException if the standard input cannot be read
	 */
	public static void main(String[] args) throws IOException {
		List<Instance> instances = new ArrayList<>();
		for (int i = 0; i < args.length; i += 3) {
			instances.add(new Instance(args[i], args[i + 1], Boolean.parseBoolean(args[i + 2])));
		}
		System.out.println("ready");
		while (System.in.read() != -1) {
			// Only the end is of interest.
		}
		running.set(false);
		instances.forEach((instance) -> System.out.println(instance.report()));
		Runtime.getRuntime().halt(0);
	}

	private static final class Instance {

		private final LoftyRateLimiter limiter;

		private final AtomicInteger calls = new AtomicInteger();

		private final AtomicInteger failures = new AtomicInteger();

		private final AtomicInteger changes = new AtomicInteger();

		private volatile boolean available = true;

		Instance(String url, String redis, boolean busy) {
			RedisClient client = RedisClient.create(redis);
			Bucket4jQuotaStore store = new Bucket4jQuotaStore(() -> client, "quota", Duration.ofMillis(500),
					Duration.ofMinutes(1));
			this.limiter = new LoftyRateLimiter("test", new RateLimitSettings(LIMIT, WINDOW, Duration.ofMinutes(2)),
					store);
			WebClient web = WebClient.builder().baseUrl(url).filter(new RateLimitFilter(this.limiter)).build();
			Flux.interval(Duration.ofMillis(50)).subscribe((tick) -> watch());
			if (busy) {
				Flux.range(0, WORKERS).flatMap((worker) -> call(web).repeat(running::get), WORKERS).subscribe();
			}
		}

		private void watch() {
			QuotaStoreStatus status = this.limiter.storeStatus();
			if (status != null && status.available() != this.available) {
				this.available = status.available();
				this.changes.incrementAndGet();
			}
		}

		private Mono<Integer> call(WebClient web) {
			return web.get()
				.uri("/v1.0/leads")
				.exchangeToMono((response) -> response.releaseBody().thenReturn(response.statusCode().value()))
				.doOnNext((status) -> this.calls.incrementAndGet())
				.onErrorResume((ex) -> {
					this.failures.incrementAndGet();
					return Mono.delay(Duration.ofMillis(50)).thenReturn(0);
				});
		}

		String report() {
			return "%d %d %d %b".formatted(this.calls.get(), this.failures.get(), this.changes.get(), this.available);
		}

	}

}
