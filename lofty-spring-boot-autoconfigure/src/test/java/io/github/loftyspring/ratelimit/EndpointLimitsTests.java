package io.github.loftyspring.ratelimit;

import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link EndpointLimits} and {@link Endpoint}.
 */
class EndpointLimitsTests {

	private static final Endpoint LEADS = new Endpoint(HttpMethod.GET, "/v1.0/leads");

	private static final Endpoint NOTES = new Endpoint(HttpMethod.GET, "/v1.0/notes");

	private static final Endpoint ANALYSIS = new Endpoint(HttpMethod.POST, "/v2.0/ai/lead-analysis");

	private final EndpointLimits limits = new EndpointLimits();

	@Test
	void whenTheFirstAnswerComesThenItSpeaksForTheApplication() {
		assertThat(this.limits.speaksForApplication(LEADS, 20, 100)).isTrue();
	}

	@Test
	void whenAnEndpointShowsLessThanOthersThenItHasItsOwnLimit() {
		this.limits.speaksForApplication(LEADS, 100, 100);
		assertThat(this.limits.speaksForApplication(ANALYSIS, 20, 100)).isFalse();
		assertThat(this.limits.mayHaveOwnLimit(ANALYSIS)).isTrue();
		assertThat(this.limits.mayHaveOwnLimit(LEADS)).isFalse();
	}

	@Test
	void whenAnEndpointShowsLessThanBeforeThenTheApplicationsLimitFell() {
		this.limits.speaksForApplication(LEADS, 100, 100);
		assertThat(this.limits.speaksForApplication(LEADS, 50, 100)).isTrue();
		assertThat(this.limits.speaksForApplication(NOTES, 50, 50)).isTrue();
	}

	@Test
	void whenAnotherEndpointShowsMoreThenTheFirstHadItsOwnLimit() {
		this.limits.speaksForApplication(ANALYSIS, 20, 100);
		assertThat(this.limits.speaksForApplication(LEADS, 100, 20)).isTrue();
		assertThat(this.limits.speaksForApplication(ANALYSIS, 20, 100)).isFalse();
	}

	@Test
	void whenNothingWasShownThenNoEndpointStandsOut() {
		assertThat(this.limits.mayHaveOwnLimit(ANALYSIS)).isFalse();
	}

	@Test
	void whenVeryManyEndpointsAreSeenThenMemoryIsBounded() {
		for (int i = 0; i < 2_000; i++) {
			this.limits.speaksForApplication(new Endpoint(HttpMethod.GET, "/v1.0/leads/" + i), 100, 100);
		}
		assertThat(this.limits.mayHaveOwnLimit(new Endpoint(HttpMethod.GET, "/v1.0/leads/999"))).isFalse();
		assertThat(this.limits.mayHaveOwnLimit(new Endpoint(HttpMethod.GET, "/v1.0/leads/1000"))).isTrue();
	}

	@Test
	void whenTheTemplateHasAQueryThenItIsNoPartOfTheEndpoint() {
		assertThat(Endpoint.of(HttpMethod.GET, "/v1.0/leads?limit={limit}")).isEqualTo(LEADS);
		assertThat(Endpoint.of(HttpMethod.GET, "/v1.0/leads")).isEqualTo(LEADS);
	}

}
