package io.github.loftyspring.benchmarks.quota.strategy;

import java.time.Instant;
import java.util.Objects;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * What a server answered.
 *
 * @param throttled whether the status was 429
 * @param remaining requests left in the window
 * @param reset end of the window on the server's clock
 */
record Answer(boolean throttled, int remaining, Instant reset) {

	static Answer of(ClientResponse response) {
		HttpHeaders headers = response.headers().asHttpHeaders();
		return new Answer(response.statusCode().isSameCodeAs(HttpStatus.TOO_MANY_REQUESTS),
				(int) number(headers, "X-RateLimit-Remaining"),
				Instant.ofEpochSecond(number(headers, "X-RateLimit-Reset")));
	}

	private static long number(HttpHeaders headers, String name) {
		return Long.parseLong(Objects.requireNonNull(headers.getFirst(name)));
	}

}
