package io.github.loftyspring.benchmarks.quota.server;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens quotas, answers calls on them after 10 to 40 milliseconds, and reports what it
 * counted. Each quota has a path of its own: {@code POST /quotas} opens one, {@code GET
 * /quotas/{id}/calls} is a call, {@code GET /quotas/{id}} the report.
 */
public final class QuotaServer {

	private final JsonMapper json = new JsonMapper();

	private final Map<String, FixedWindowQuota> quotas = new ConcurrentHashMap<>();

	private final AtomicInteger ids = new AtomicInteger();

	private QuotaServer() {
	}

	/**
	 * Runs the server and prints its port.
	 * @param args not used
	 */
	public static void main(String[] args) {
		DisposableServer server = new QuotaServer().start();
		System.out.println(server.port());
		server.onDispose().block();
	}

	private DisposableServer start() {
		return HttpServer.create()
			.host("localhost")
			.port(0)
			.route((routes) -> routes.post("/quotas", this::open)
				.get("/quotas/{id}/calls", (request, response) -> call(quota(request), response))
				.get("/quotas/{id}", (request, response) -> json(response, quota(request).report())))
			.bindNow();
	}

	private Publisher<Void> open(HttpServerRequest request, HttpServerResponse response) {
		return request.receive()
			.aggregate()
			.asString()
			.map((body) -> open(this.json.readValue(body, QuotaRules.class)))
			.flatMap((opened) -> json(response, opened));
	}

	private OpenedQuota open(QuotaRules rules) {
		Instant now = Instant.now();
		FixedWindowQuota quota = new FixedWindowQuota(rules, now);
		Duration first = quota.untilFirstWindow(now);
		String id = String.valueOf(this.ids.incrementAndGet());
		this.quotas.put(id, quota);
		Flux.range(0, rules.windows())
			.flatMap((window) -> Flux.range(0, rules.foreign()).map((i) -> window + random()))
			.flatMap((time) -> Mono.delay(first.plusMillis((long) (time * rules.windowMillis()))), Integer.MAX_VALUE)
			.subscribe((tick) -> quota.countForeign(Instant.now()));
		return new OpenedQuota(id, first.toMillis());
	}

	private static double random() {
		return ThreadLocalRandom.current().nextDouble();
	}

	private FixedWindowQuota quota(HttpServerRequest request) {
		return Objects.requireNonNull(this.quotas.get(request.param("id")));
	}

	private static Mono<Void> call(FixedWindowQuota quota, HttpServerResponse response) {
		return way().then(Mono.defer(() -> {
			FixedWindowQuota.Answer answer = quota.count(Instant.now());
			response.status(answer.status());
			answer.headers().forEach(response::header);
			return way().then(response.sendString(Mono.just("{}")).then());
		}));
	}

	private static Mono<Long> way() {
		return Mono.delay(Duration.ofMillis(ThreadLocalRandom.current().nextInt(5, 21)));
	}

	private Mono<Void> json(HttpServerResponse response, Object body) {
		return response.header("Content-Type", "application/json")
			.sendString(Mono.just(this.json.writeValueAsString(body)))
			.then();
	}

}
