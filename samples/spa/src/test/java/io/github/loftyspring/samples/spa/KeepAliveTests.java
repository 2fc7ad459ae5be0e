package io.github.loftyspring.samples.spa;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that Reactor Netty answers each request of a connection that is used again.
 */
class KeepAliveTests {

	private static final int ROUNDS = Integer.getInteger("rounds", 400);

	@Test
	void whenConnectionsAreUsedAgainThenEveryRequestIsAnswered() {
		int hangs = 0;
		try (SampleServer server = SampleServer.start()) {
			for (int round = 0; round < ROUNDS; round++) {
				Visitor visitor = new Visitor(server.url());
				try {
					visitor.get("/lofty/connect");
					visitor.get("/lofty/callback");
					visitor.get("/app.css");
					visitor.get("/api/leads?page=0");
					visitor.get("/");
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
