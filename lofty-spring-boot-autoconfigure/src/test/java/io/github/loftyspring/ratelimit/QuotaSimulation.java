package io.github.loftyspring.ratelimit;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Instances of an application with workers that call a {@link SimulatedServer} as fast as
 * their quotas let them, in virtual time. Each way takes 5 to 20 ms, so that requests and
 * answers overtake each other.
 */
final class QuotaSimulation implements AutoCloseable {

	private static final Duration STEP = Duration.ofMillis(100);

	private final VirtualTimeScheduler scheduler = VirtualTimeScheduler.create();

	private final List<Instances> instances = new ArrayList<>();

	private final Random random;

	private final Instant start;

	private Duration slowestWay = Duration.ofMillis(20);

	/**
	 * Creates a simulation that begins at a random time.
	 * @param seed decides on everything that is random but the limiter's jitter
	 */
	QuotaSimulation(long seed) {
		this.random = new Random(seed);
		this.start = Instant.parse("2026-03-01T10:00:00Z").plusMillis(this.random.nextInt(120_000));
	}

	Random random() {
		return this.random;
	}

	void slowestWay(Duration way) {
		this.slowestWay = way;
	}

	/**
	 * Returns the right time.
	 * @return nanoseconds since the epoch
	 */
	long now() {
		return MonotonicClock.toNanos(this.start) + this.scheduler.now(TimeUnit.NANOSECONDS);
	}

	/**
	 * Does something later.
	 * @param delay how much later
	 * @param action what to do
	 */
	void after(Duration delay, Runnable action) {
		this.scheduler.schedule(action, delay.toNanos(), TimeUnit.NANOSECONDS);
	}

	/**
	 * Makes room for instances, which are stopped with the simulation.
	 * @return no instances so far
	 */
	Instances instances() {
		Instances none = new Instances();
		this.instances.add(none);
		return none;
	}

	/**
	 * Lets time pass.
	 * @param duration how much
	 */
	void run(Duration duration) {
		for (Duration time = Duration.ZERO; time.compareTo(duration) < 0; time = time.plus(STEP)) {
			this.scheduler.advanceTimeBy(STEP);
		}
		assertThat(this.instances).allSatisfy((some) -> assertThat(some.failures).isZero());
	}

	@Override
	public void close() {
		this.instances.forEach(Instances::stop);
		this.scheduler.dispose();
	}

	/**
	 * Some of the instances.
	 */
	final class Instances {

		private final List<LoftyRateLimiter> limiters = new ArrayList<>();

		private int calls;

		private int failures;

		private boolean running = true;

		/**
		 * Starts one more instance.
		 * @param server whom it calls
		 * @param settings its settings
		 * @param workers how many calls it makes side by side
		 */
		void start(SimulatedServer server, RateLimitSettings settings, int workers) {
			VirtualTimeScheduler time = QuotaSimulation.this.scheduler;
			MonotonicClock clock = new MonotonicClock(
					Clock.fixed(MonotonicClock.toInstant(QuotaSimulation.this.now()), ZoneOffset.UTC),
					() -> time.now(TimeUnit.NANOSECONDS));
			LoftyRateLimiter limiter = new LoftyRateLimiter("test", settings, clock, time);
			this.limiters.add(limiter);
			ClientRequest request = ClientRequest
				.create(HttpMethod.GET, URI.create("https://api.example.com/v1.0/leads"))
				.build();
			Mono<ClientResponse> call = new RateLimitFilter(limiter).filter(request, (sent) -> exchange(server));
			Flux.range(0, workers)
				.flatMap((worker) -> call.repeat(() -> this.running), Math.max(1, workers), 1)
				.subscribe((response) -> this.calls++, (ex) -> this.failures += this.running ? 1 : 0);
		}

		private Mono<ClientResponse> exchange(SimulatedServer server) {
			return Mono.defer(() -> way().then(Mono.fromSupplier(() -> server.count(QuotaSimulation.this.now())))
				.flatMap((counted) -> way().thenReturn(response(counted))));
		}

		private static ClientResponse response(WindowCounter.Counted counted) {
			return ClientResponse.create(HttpStatusCode.valueOf(counted.status()))
				.headers((headers) -> counted.headers().forEach(headers::set))
				.build();
		}

		private Mono<Long> way() {
			Duration way = Duration.ofMillis(5)
				.plusNanos(
						QuotaSimulation.this.random.nextLong(QuotaSimulation.this.slowestWay.minusMillis(5).toNanos()));
			return Mono.delay(way, QuotaSimulation.this.scheduler);
		}

		/**
		 * Returns how many calls were answered.
		 * @return number of calls
		 */
		int calls() {
			return this.calls;
		}

		/**
		 * Ends all calls.
		 */
		void stop() {
			this.running = false;
			this.limiters.forEach(LoftyRateLimiter::close);
		}

	}

}
