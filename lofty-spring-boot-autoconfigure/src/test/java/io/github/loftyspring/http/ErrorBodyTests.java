package io.github.loftyspring.http;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorBody}.
 */
class ErrorBodyTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					{"code":20001,"message":"content type must be JSON"}                        | 20001           | content type must be JSON
					{"code":"INVALID_PARAMETER","message":"no"}                                 | INVALID_PARAMETER | no
					{"message":"BaseApplicationException:errorCode=20006,errorMsg=Lead not exist"} | 20006        | Lead not exist
					{"message":"BaseApplicationException:errorCode=20006"}                      | 20006           | BaseApplicationException:errorCode=20006
					{"type":"about:blank","title":"Bad Request","status":400,"detail":"Failed to read request","instance":"/v1.0/leads"} | | Failed to read request
					{"message":"Too Many Requests"}                                             |                 | Too Many Requests
					{"data":[],"status":{"code":300011,"msg":"e-mail in use","trace":""}}       | 300011          | e-mail in use
					{"errorCode":990105,"errorMsg":"already deactivated"}                       | 990105          | already deactivated
					{"error":"invalid_grant","error_description":"expired"}                     | invalid_grant   | expired
					"Lead not exist"                                                            |                 | Lead not exist
					{"code":null,"message":null}                                                |                 | Bad Request
					{"code":20012,"message":                                                    |                 | {"code":20012,"message":
					gateway   says no                                                           |                 | gateway says no
					""")
	void whenBodyHasAnyOfTheKnownShapesThenCodeAndMessageAreFound(String body, String code, String message) {
		ErrorBody error = ErrorBody.parse(HttpStatus.BAD_REQUEST, body);
		assertThat(error.code()).isEqualTo(code);
		assertThat(error.message()).isEqualTo(message);
	}

	@Test
	void whenBodyIsEmptyThenTheStatusSpeaks() {
		assertThat(ErrorBody.parse(HttpStatus.NOT_FOUND, " \n")).isEqualTo(new ErrorBody(null, "Not Found (no body)"));
	}

	@Test
	void whenBodyIsAPageThenItsTitleIsTheMessage() {
		String page = "<html>\n<head><title>502\n Bad Gateway</title></head><body><script>x</script></body></html>";
		assertThat(ErrorBody.parse(HttpStatus.BAD_GATEWAY, page).message())
			.isEqualTo("answered with an HTML page titled '502 Bad Gateway'");
		assertThat(ErrorBody.parse(HttpStatus.BAD_GATEWAY, "<html></html>").message())
			.isEqualTo("answered with an HTML page");
	}

	@Test
	void whenMessageIsLongThenItIsCut() {
		ErrorBody error = ErrorBody.parse(HttpStatus.BAD_REQUEST, "{\"message\":\"" + "x".repeat(10_000) + "\"}");
		assertThat(error.message()).hasSize(501).endsWith("…");
	}

	@Test
	void whenServerEchoesASignedTokenThenItIsNotShown() {
		ErrorBody error = ErrorBody.parse(HttpStatus.UNAUTHORIZED,
				"{\"message\":\"bad token eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl here\"}");
		assertThat(error.message()).isEqualTo("bad token eyJ*** here");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			you sent Authorization: token my-key-0001 here | you sent Authorization: token *** here
			unknown bearer opaque.token/1+2== there        | unknown bearer *** there
			access_token=opaque-1&x=y                      | access_token=***&x=y
			unknown customer_key: opaque-1                 | unknown customer_key: ***
			token validation failed                        | token validation failed
			the token expired 8 minutes ago                | the token expired 8 minutes ago
			""")
	void whenServerEchoesACredentialThenItIsNotShown(String text, String message) {
		assertThat(ErrorBody.parse(HttpStatus.UNAUTHORIZED, text).message()).isEqualTo(message);
	}

	@Test
	void whenTextHasLineBreaksThenTheMessageIsOneLine() {
		assertThat(ErrorBody.parse(HttpStatus.BAD_REQUEST, "a\r\nInjected: b\u0007").message())
			.isEqualTo("a Injected: b");
	}

}
