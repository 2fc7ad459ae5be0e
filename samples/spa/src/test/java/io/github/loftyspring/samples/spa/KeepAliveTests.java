package io.github.loftyspring.samples.spa;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that the server goes on reading a connection on which a session was created. With
 * Reactor Netty 1.3.7 about one round in twenty gets no answer to their third request.
 */
class KeepAliveTests {

	private static final int ROUNDS = 100;

	@Test
	void whenAConnectionIsUsedAgainAfterASessionWasCreatedThenEveryRequestIsAnswered()
			throws IOException, InterruptedException {
		try (SampleServer server = SampleServer.start()) {
			for (int round = 0; round < ROUNDS; round++) {
				HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
				assertThat(status(client, server.url() + "/lofty/connect")).isEqualTo(302);
				assertThat(status(client, server.url() + "/lofty/callback")).isEqualTo(303);
				assertThat(status(client, server.url() + "/app.css")).isEqualTo(200);
				assertThat(status(client, server.url() + "/")).isEqualTo(200);
			}
		}
	}

	private static int status(HttpClient client, String url) throws IOException, InterruptedException {
		return client
			.send(HttpRequest.newBuilder(URI.create(url)).timeout(Duration.ofSeconds(10)).build(),
					HttpResponse.BodyHandlers.discarding())
			.statusCode();
	}

}
