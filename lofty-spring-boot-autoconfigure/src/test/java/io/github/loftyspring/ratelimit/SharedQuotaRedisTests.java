package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import io.github.loftyspring.ratelimit.bucket4j.Bucket4jQuotaStore;
import io.github.loftyspring.ratelimit.bucket4j.LocalRedis;
import io.lettuce.core.RedisClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SharedQuotaLedger} on a real Redis, in one window of the server.
 */
class SharedQuotaRedisTests {

	private static final int INSTANCES = 3;

	private static final Instant END = Instant.now().plusSeconds(60);

	private static final Duration WAIT = Duration.ofSeconds(2);

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private final LocalRedis redis = LocalRedis.start();

	private final RedisClient client = RedisClient.create(this.redis.uri());

	private final List<Bucket4jQuotaStore> stores = new ArrayList<>();

	private int counted;

	@AfterEach
	void stop() {
		this.stores.forEach(QuotaStore::close);
		this.client.shutdown(0, 0, TimeUnit.SECONDS);
		this.redis.close();
	}

	@Test
	void whenThereIsAReserveThenAllInstancesTogetherLeaveIt() {
		List<LoftyRateLimiter> instances = new ArrayList<>();
		for (int i = 0; i < INSTANCES; i++) {
			instances.add(instance());
		}
		instances.forEach((instance) -> assertThat(instance.take(PermitRequest.of(1), WAIT).block(WAIT)).isNotNull());
		List<CallPermit> granted = Flux.fromIterable(instances)
			.flatMap((instance) -> Flux.range(0, 60)
				.flatMap((call) -> instance.take(PermitRequest.of(1), WAIT).onErrorResume((ex) -> Mono.empty()), 60))
			.collectList()
			.block(Duration.ofSeconds(20));
		// With the two calls that each instance made before.
		assertThat(Objects.requireNonNull(granted).size() + 2 * INSTANCES).isBetween(79, 80);
		instances.forEach(LoftyRateLimiter::close);
	}

	private LoftyRateLimiter instance() {
		Bucket4jQuotaStore store = new Bucket4jQuotaStore(() -> this.client, "quota", Duration.ofSeconds(2),
				Duration.ofMinutes(3));
		this.stores.add(store);
		LoftyRateLimiter limiter = new LoftyRateLimiter("test",
				new RateLimitSettings(100, Duration.ofSeconds(60), Duration.ofMinutes(2)).withReserve(0.2), store);
		this.counted++;
		Map<String, String> headers = Map.of("X-RateLimit-Limit", "100", "X-RateLimit-Remaining",
				String.valueOf(100 - this.counted), "X-RateLimit-Reset", String.valueOf(END.toEpochMilli()));
		limiter.answered(Objects.requireNonNull(limiter.tryTake(PermitRequest.of(1))), LEADS, false, headers::get);
		return limiter;
	}

}
