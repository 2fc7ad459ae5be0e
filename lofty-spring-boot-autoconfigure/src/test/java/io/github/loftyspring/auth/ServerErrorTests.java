package io.github.loftyspring.auth;

import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServerError}.
 */
class ServerErrorTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"{\"error\":\"invalid_client\",\"error_description\":\"No such client\"} | invalid_client | No such client",
			"{\"error\":\"invalid_client\"} | invalid_client |",
			"{\"code\":200058,\"message\":\"No user\"} | 200058 | No user",
			"{\"code\":\"BAD_CREDENTIALS\",\"message\":\"Bad\"} | BAD_CREDENTIALS | Bad",
			"{\"errorCode\":20004,\"errorMsg\":\"Bad\"} | 20004 | Bad",
			"{\"message\":\"BaseApplicationException:errorCode=20006,errorMsg=Lead not exist\"} | 20006 | Lead not exist",
			"{\"message\":\"errorCode=20006\"} | 20006 | errorCode=20006",
			"{\"message\":\"Too Many Requests\"} | | Too Many Requests",
			"{\"title\":\"Bad Request\",\"status\":400,\"detail\":\"Unreadable\"} | | Unreadable",
			"{\"code\":0,\"message\":\"success\"} | | success", "\"errorCode=7,errorMsg=no\" | 7 | no", "\"no\" | | no",
			"{} | |", "{\"error\":{\"code\":1},\"message\":[]} | |" })
	void readsCodeAndDescription(String json, String code, String description) {
		ServerError error = ServerError
			.of(Objects.requireNonNull(JsonBody.parse(json.getBytes(StandardCharsets.UTF_8))));
		assertThat(error).isEqualTo(new ServerError(code, description));
	}

}
