package io.github.loftyspring.ratelimit;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

import io.netty.handler.codec.http.HttpHeaderNames;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerResponse;

/**
 * A server that counts requests in fixed windows of its own clock.
 */
final class FixedWindowServer implements AutoCloseable {

	private final Map<Long, AtomicInteger> accepted = new ConcurrentSkipListMap<>();

	private final AtomicInteger throttled = new AtomicInteger();

	private final DisposableServer server;

	private final Duration window;

	private final Duration clockOffset;

	private final ResetFormat format;

	private volatile int limit;

	private long currentWindow;

	private int currentCount;

	FixedWindowServer(int limit, Duration window, Duration clockOffset, ResetFormat format) {
		this.limit = limit;
		this.window = window;
		this.clockOffset = clockOffset;
		this.format = format;
		this.server = HttpServer.create()
			.host("localhost")
			.port(0)
			.handle((request, response) -> Mono.delay(latency()).then(Mono.defer(() -> answer(response))))
			.bindNow();
	}

	private static Duration latency() {
		return Duration.ofMillis(ThreadLocalRandom.current().nextInt(5, 20));
	}

	private Mono<Void> answer(HttpServerResponse response) {
		Counted counted = count();
		response.status(counted.ok() ? 200 : 429);
		response.header(HttpHeaderNames.DATE,
				DateTimeFormatter.RFC_1123_DATE_TIME.format(counted.now().atOffset(ZoneOffset.UTC)));
		response.header("X-RateLimit-Limit", String.valueOf(counted.limit()));
		response.header("X-RateLimit-Remaining", String.valueOf(counted.remaining()));
		if (this.format != ResetFormat.NONE) {
			response.header("X-RateLimit-Reset", String.valueOf(reset(counted.now(), counted.end())));
		}
		return Mono.delay(latency()).then(response.sendString(Mono.just("{}")).then());
	}

	private synchronized Counted count() {
		Instant now = Instant.now().plus(this.clockOffset);
		long number = now.toEpochMilli() / this.window.toMillis();
		if (number != this.currentWindow) {
			this.currentWindow = number;
			this.currentCount = 0;
		}
		boolean ok = this.currentCount < this.limit;
		if (ok) {
			this.currentCount++;
			this.accepted.computeIfAbsent(number, (key) -> new AtomicInteger()).incrementAndGet();
		}
		else {
			this.throttled.incrementAndGet();
		}
		return new Counted(ok, now, this.limit, Math.max(0, this.limit - this.currentCount),
				Instant.ofEpochMilli((number + 1) * this.window.toMillis()));
	}

	private long reset(Instant now, Instant end) {
		return switch (this.format) {
			case EPOCH_SECONDS -> end.getEpochSecond();
			case EPOCH_MILLIS -> end.toEpochMilli();
			case SECONDS_LEFT -> (end.toEpochMilli() - now.toEpochMilli() + 999) / 1000;
			case MILLIS_LEFT -> end.toEpochMilli() - now.toEpochMilli();
			case NONE -> 0;
		};
	}

	String url() {
		return "http://localhost:" + this.server.port();
	}

	void limit(int newLimit) {
		this.limit = newLimit;
	}

	int throttled() {
		return this.throttled.get();
	}

	/**
	 * Accepted requests by window number.
	 */
	Map<Long, AtomicInteger> accepted() {
		return this.accepted;
	}

	Duration untilWindowEnd() {
		long now = Instant.now().plus(this.clockOffset).toEpochMilli();
		return Duration.ofMillis(this.window.toMillis() - now % this.window.toMillis());
	}

	@Override
	public void close() {
		this.server.disposeNow();
	}

	enum ResetFormat {

		EPOCH_SECONDS, EPOCH_MILLIS, SECONDS_LEFT, MILLIS_LEFT, NONE

	}

	private record Counted(boolean ok, Instant now, int limit, int remaining, Instant end) {

	}

}
