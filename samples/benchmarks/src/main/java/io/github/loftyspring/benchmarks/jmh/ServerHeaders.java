package io.github.loftyspring.benchmarks.jmh;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import io.netty.handler.codec.http.DefaultHttpHeaders;

import org.springframework.http.HttpHeaders;
import org.springframework.http.support.Netty4HeadersAdapter;

/**
 * The headers of a server's answers, as WebClient on Reactor Netty shows them. Time goes
 * on in them while a benchmark runs, but none is written on its threads.
 */
final class ServerHeaders implements AutoCloseable {

	private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();

	private final int limit;

	private final Duration window;

	private long second;

	private volatile HttpHeaders current;

	ServerHeaders(int limit, Duration window) {
		this.limit = limit;
		this.window = window;
		this.second = Instant.now().getEpochSecond();
		this.current = at(this.second);
		this.clock.scheduleAtFixedRate(this::tick, 1, 1, TimeUnit.MILLISECONDS);
	}

	private void tick() {
		long now = Instant.now().getEpochSecond();
		if (now != this.second) {
			this.second = now;
			this.current = at(now);
		}
	}

	private HttpHeaders at(long now) {
		long length = this.window.toSeconds();
		long reset = (now / length + 1) * length;
		DefaultHttpHeaders headers = new DefaultHttpHeaders();
		headers.add("Date",
				DateTimeFormatter.RFC_1123_DATE_TIME.format(Instant.ofEpochSecond(now).atOffset(ZoneOffset.UTC)));
		headers.add("Content-Type", "application/json");
		headers.add("Transfer-Encoding", "chunked");
		headers.add("Connection", "keep-alive");
		headers.add("X-RateLimit-Limit", this.limit);
		headers.add("X-RateLimit-Remaining", this.limit - 1);
		headers.add("X-RateLimit-Reset", reset);
		return new HttpHeaders(new Netty4HeadersAdapter(headers));
	}

	HttpHeaders current() {
		return this.current;
	}

	@Override
	public void close() {
		this.clock.shutdownNow();
	}

}
