package io.github.loftyspring.samples.spa;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that Reactor Netty answers each request of a connection that is used again.
 */
class KeepAliveTests {

	private static final int ROUNDS = Integer.getInteger("rounds", 150);

	@Test
	void whenConnectionsAreUsedAgainThenEveryRequestIsAnswered() {
		int hangs = 0;
		try (SampleServer server = SampleServer.start()) {
			for (int round = 0; round < ROUNDS; round++) {
				Visitor visitor = new Visitor(server.url());
				try {
					assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);
					assertThat(visitor.connect(server.sandbox(), true).statusCode()).isEqualTo(302);
					assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);
					assertThat(visitor.get("/api/leads").statusCode()).isEqualTo(200);
					assertThat(visitor.get("/app.js").statusCode()).isEqualTo(200);
					assertThat(visitor.disconnect().statusCode()).isEqualTo(303);
					assertThat(visitor.get("/api/me").statusCode()).isEqualTo(200);
				}
				catch (IllegalStateException ex) {
					hangs++;
					System.out.println("round " + round + ": " + ex.getMessage());
				}
			}
		}
		assertThat(hangs).isZero();
	}

}
