package io.github.loftyspring.observation;

import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import io.github.loftyspring.ratelimit.RateLimitSettings;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link LoftyRateLimitMetrics}.
 */
class LoftyRateLimitMetricsTests {

	private final LoftyRateLimiter limiter = new LoftyRateLimiter("lofty",
			new RateLimitSettings(100, Duration.ofSeconds(60), Duration.ofSeconds(60)));

	private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

	@AfterEach
	void close() {
		this.limiter.close();
	}

	@Test
	void whenNothingHappenedThenTheGaugesShowTheAssumedQuota() {
		bind();
		assertThat(gauge("lofty.rate.limit.limit")).isEqualTo(100);
		assertThat(gauge("lofty.rate.limit.remaining")).isEqualTo(100);
	}

	@Test
	void whenAnAnswerTellsTheQuotaThenTheGaugesShowIt() {
		bind();
		call(HttpStatus.OK, "10", "7", "30");
		assertThat(gauge("lofty.rate.limit.limit")).isEqualTo(10);
		assertThat(gauge("lofty.rate.limit.remaining")).isEqualTo(7);
	}

	@Test
	void whenAPermitIsFreeThenNoWaitIsRecorded() {
		bind();
		call(HttpStatus.OK, "10", "7", "30");
		assertThat(this.limiter.reservePermission()).isZero();
		assertThat(waits().count()).isZero();
	}

	@Test
	void whenAPermitIsGrantedAfterAWaitThenTheWaitIsRecorded() {
		bind();
		call(HttpStatus.OK, "10", "0", "30");
		assertThat(this.limiter.reservePermission()).isPositive();
		assertThat(waits().count()).isOne();
		assertThat(waits().totalTime(TimeUnit.SECONDS)).isBetween(28.0, 33.0);
	}

	@Test
	void whenAPermitIsRefusedThenTheClientsCounterRises() {
		bind();
		call(HttpStatus.OK, "10", "0", "30");
		this.limiter.changeTimeoutDuration(Duration.ZERO);
		assertThat(this.limiter.acquirePermission()).isFalse();
		assertThat(throttled("client")).isEqualTo(1);
		assertThat(throttled("server")).isZero();
		assertThat(waits().count()).isZero();
	}

	@Test
	void whenTheServerRefusesThenTheServersCounterRises() {
		bind();
		call(HttpStatus.TOO_MANY_REQUESTS, "10", "0", "30");
		assertThat(throttled("server")).isEqualTo(1);
		assertThat(throttled("client")).isZero();
	}

	@Test
	void whenHeadersContradictThemselvesThenTheirCounterRises() {
		bind();
		call(HttpStatus.OK, "10", "11", "many");
		assertThat(ignored("remaining-above-limit")).isEqualTo(1);
		assertThat(ignored("malformed")).isEqualTo(1);
		assertThat(ignored("reset-too-far")).isZero();
	}

	@Test
	void whenBoundThenEachMeterIsTaggedWithAFixedSetOfValues() {
		bind();
		assertThat(this.registry.getMeters().stream().map(Meter::getId).map(LoftyRateLimitMetricsTests::describe))
			.containsExactlyInAnyOrder("lofty.rate.limit.limit GAUGE [limiter=lofty]",
					"lofty.rate.limit.remaining GAUGE [limiter=lofty]", "lofty.rate.limit.wait TIMER [limiter=lofty]",
					"lofty.rate.limit.throttled COUNTER [limiter=lofty, source=client]",
					"lofty.rate.limit.throttled COUNTER [limiter=lofty, source=server]",
					"lofty.rate.limit.headers.ignored COUNTER [limiter=lofty, reason=malformed]",
					"lofty.rate.limit.headers.ignored COUNTER [limiter=lofty, reason=remaining-above-limit]",
					"lofty.rate.limit.headers.ignored COUNTER [limiter=lofty, reason=reset-in-the-past]",
					"lofty.rate.limit.headers.ignored COUNTER [limiter=lofty, reason=reset-too-far]",
					"lofty.rate.limit.headers.ignored COUNTER [limiter=lofty, reason=retry-after-too-long]");
	}

	@Test
	void whenAFilterDeniesTheMetersThenCallsGoOn() {
		this.registry.config().meterFilter(MeterFilter.deny());
		bind();
		call(HttpStatus.TOO_MANY_REQUESTS, "10", "0", "30");
		assertThat(this.limiter.reservePermission()).isPositive();
		assertThat(this.registry.getMeters()).isEmpty();
	}

	@Test
	void whenTheLimiterIsMissingThenTheArgumentIsNamed() {
		assertThatIllegalArgumentException().isThrownBy(() -> new LoftyRateLimitMetrics(missing()))
			.withMessage("'limiter' must not be null");
	}

	@SuppressWarnings("NullAway")
	private static LoftyRateLimiter missing() {
		return null;
	}

	private void bind() {
		new LoftyRateLimitMetrics(this.limiter).bindTo(this.registry);
	}

	private void call(HttpStatus status, String limit, String remaining, String reset) {
		ClientRequest request = ClientRequest.create(HttpMethod.GET, URI.create("https://api.example.com/v1.0/leads"))
			.build();
		Mono<ClientResponse> answer = Mono.just(ClientResponse.create(status)
			.header("X-RateLimit-Limit", limit)
			.header("X-RateLimit-Remaining", remaining)
			.header("X-RateLimit-Reset", reset)
			.build());
		StepVerifier.create(new RateLimitFilter(this.limiter).filter(request, (sent) -> answer))
			.expectNextCount(1)
			.expectComplete()
			.verify(Duration.ofSeconds(5));
	}

	private double gauge(String name) {
		return this.registry.get(name).tag("limiter", "lofty").gauge().value();
	}

	private Timer waits() {
		return this.registry.get("lofty.rate.limit.wait").timer();
	}

	private double throttled(String source) {
		return this.registry.get("lofty.rate.limit.throttled").tag("source", source).counter().count();
	}

	private double ignored(String reason) {
		return this.registry.get("lofty.rate.limit.headers.ignored").tag("reason", reason).functionCounter().count();
	}

	private static String describe(Meter.Id id) {
		return id.getName() + " " + id.getType() + " "
				+ id.getTags().stream().map((Tag tag) -> tag.getKey() + "=" + tag.getValue()).toList();
	}

}
