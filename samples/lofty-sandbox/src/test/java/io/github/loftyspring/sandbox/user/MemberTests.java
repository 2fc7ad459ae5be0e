package io.github.loftyspring.sandbox.user;

import java.io.IOException;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.TestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link MemberController} and {@link MeController}.
 */
class MemberTests {

	private LoftySandbox sandbox;

	private TestClient client;

	@BeforeEach
	void start() {
		this.sandbox = LoftySandbox.start();
		this.client = TestClient.withApiKey(this.sandbox);
	}

	@AfterEach
	void stop() {
		this.sandbox.close();
	}

	@Test
	void whenMembersAreListedThenTheTeamIsTheCaller() throws IOException {
		JsonNode list = this.client.get("/v1.0/members?offset=0&limit=10").json();
		assertThat(list.path("_metadata").path("total").asLong()).isOne();
		assertThat(list.path("members").path(0)).isEqualTo(this.client.get("/v1.0/me").json());
		assertThat(this.client.get("/v1.0/members/ada@example.com").json().path("firstName").asString())
			.isEqualTo("Ada");
	}

	@Test
	void whenThereIsNoMemberThenNotFound() throws IOException {
		assertThat(this.client.get("/v1.0/members?offset=1").status()).isEqualTo(404);
		assertThat(this.client.get("/v1.0/members/nobody@example.com").body()).contains("20003");
	}

}
