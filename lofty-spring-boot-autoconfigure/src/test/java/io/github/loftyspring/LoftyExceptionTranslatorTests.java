package io.github.loftyspring;

import io.github.loftyspring.auth.store.TokenStoreException;
import io.github.loftyspring.http.CallDescription;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link LoftyExceptionTranslator}.
 */
class LoftyExceptionTranslatorTests {

	@Test
	void whenTheTokenStoreIsAwayThenTheCallFailsAsNotSent() {
		TokenStoreException failure = new TokenStoreException("The token store does not answer within 10 s", null);
		assertThat(new LoftyExceptionTranslator().failed(new CallDescription(HttpMethod.GET, "/v1.0/me"), failure))
			.isInstanceOf(LoftyTransportException.class)
			.hasMessage("GET /v1.0/me was not sent, there is no access token. "
					+ "The token store does not answer within 10 s.")
			.hasCause(failure);
	}

}
