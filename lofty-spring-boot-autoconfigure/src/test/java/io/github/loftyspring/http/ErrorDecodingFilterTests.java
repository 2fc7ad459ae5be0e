package io.github.loftyspring.http;

import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ErrorDecodingFilter} and {@link FailureUnderSuccess}.
 */
class ErrorDecodingFilterTests {

	private static final Duration SECONDS = Duration.ofSeconds(5);

	private final ErrorDecodingFilter filter = new ErrorDecodingFilter(new RecordingTranslator(), 1024 * 1024);

	@Test
	void whenRefusedThenRefusalNamesTheCallWithoutItsVariables() {
		Mono<ClientResponse> answer = StubExchange.answer(404,
				(builder) -> builder.header("X-Request-Id", "42")
					.header(HttpHeaders.SET_COOKIE, "session=secret")
					.body("{\"message\":\"BaseApplicationException:errorCode=20006,errorMsg=Lead not exist\"}"));
		Refusal refusal = refused(StubExchange.request(HttpMethod.GET), answer);
		assertThat(refusal.call()).hasToString("GET /v1.0/leads/{leadId}");
		assertThat(refusal.status().value()).isEqualTo(404);
		assertThat(refusal.code()).isEqualTo("20006");
		assertThat(refusal.message()).isEqualTo("Lead not exist");
		assertThat(refusal.headers().getFirst("X-Request-Id")).isEqualTo("42");
		assertThat(refusal.headers().containsHeader(HttpHeaders.SET_COOKIE)).isFalse();
	}

	@Test
	void whenErrorBodyIsEndlessThenOnlyItsBeginningIsRead() {
		byte[] kilobyte = "x".repeat(1024).getBytes();
		Mono<ClientResponse> answer = StubExchange.answer(500, (builder) -> builder
			.body(Flux.generate((sink) -> sink.next(DefaultDataBufferFactory.sharedInstance.wrap(kilobyte)))));
		assertThat(refused(StubExchange.request(HttpMethod.GET), answer).message()).hasSize(501);
	}

	@Test
	void whenErrorBodyBreaksOffThenTheStatusIsStillTold() {
		Mono<ClientResponse> answer = StubExchange.answer(503,
				(builder) -> builder.body(Flux.error(new java.io.IOException("reset"))));
		Refusal refusal = refused(StubExchange.request(HttpMethod.GET), answer);
		assertThat(refusal.status().value()).isEqualTo(503);
		assertThat(refusal.message()).isEqualTo("Service Unavailable (no body)");
	}

	@Test
	void whenRedirectedThenItIsARefusal() {
		assertThat(refused(StubExchange.request(HttpMethod.GET), StubExchange.status(302)).status().value())
			.isEqualTo(302);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					PUT  | /v1.0/leads/7                 | {"status":{"code":300011,"msg":"in use"},"data":[]}  | 300011
					PUT  | /v1.0/brokermint/lead         | {"code":200060,"message":"not exist"}                | 200060
					POST | /v1.0/agent/profile/add       | {"errorCode":310111,"errorMsg":"no seat"}            | 310111
					POST | /v2.0/agents/7/deactivate     | {"code":"990105","message":"already"}                | 990105
					POST | /v2.0/agents/7/deactivate     | {"code":"SEAT_INSUFFICIENT","message":"no seat"}     | SEAT_INSUFFICIENT
					GET  | /v2.0/ai/call-summary         | {"status":{"code":5,"msg":"later"}}                  | 5
					GET  | /v1.0/listing                 | {"message":"no target"}                              |
					""")
	void whenBodyOfASuccessReportsAFailureThenTheCallIsRefused(HttpMethod method, String path, String body,
			@Nullable String code) {
		Refusal refusal = refused(StubExchange.request(method, path, path), StubExchange.json(200, body));
		assertThat(refusal.code()).isEqualTo(code);
		assertThat(refusal.status().value()).isEqualTo(200);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"data\":\"no change\",\"status\":{\"code\":0,\"msg\":\"success\"}}",
			"{\"code\":0,\"message\":\"success\"}", "{\"status\":{\"code\":200}}", "{\"success\":true}",
			"{\"status\":3,\"code\":null}", "{\"code\":\"abc\"}", "\"ok\"", "[]", "{broken", "" })
	void whenBodyOfASuccessReportsNoFailureThenItArrivesAsItWas(String body) {
		StubExchange next = new StubExchange(StubExchange.json(200, body));
		Mono<String> text = this.filter.filter(StubExchange.request(HttpMethod.PUT), next)
			.flatMap((response) -> response.bodyToMono(String.class))
			.defaultIfEmpty("");
		StepVerifier.create(text).expectNext(body).expectComplete().verify(SECONDS);
	}

	@Test
	void whenCallOnlyReadsThenItsAnswerIsNotHeldBack() {
		Mono<ClientResponse> answer = StubExchange.answer(200, (builder) -> builder.body(Flux.never()));
		StepVerifier.create(this.filter.filter(StubExchange.request(HttpMethod.GET), new StubExchange(answer)))
			.expectNextCount(1)
			.expectComplete()
			.verify(SECONDS);
	}

	@Test
	void whenThereIsNoAnswerThenTheFailureIsTranslated() {
		StubExchange next = new StubExchange(Mono.error(new IllegalStateException("cause")));
		StepVerifier.create(this.filter.filter(StubExchange.request(HttpMethod.GET), next))
			.expectErrorMessage("GET /v1.0/leads/{leadId} failed: cause")
			.verify(SECONDS);
	}

	private Refusal refused(ClientRequest request, Mono<ClientResponse> answer) {
		RefusedException[] caught = new RefusedException[1];
		StepVerifier.create(this.filter.filter(request, new StubExchange(answer)))
			.expectErrorSatisfies((failure) -> caught[0] = (RefusedException) failure)
			.verify(SECONDS);
		return caught[0].refusal;
	}

	private static final class RecordingTranslator implements FailureTranslator {

		@Override
		public RuntimeException refused(Refusal refusal) {
			return new RefusedException(refusal);
		}

		@Override
		public Throwable failed(CallDescription call, Throwable failure) {
			return new IllegalStateException(call + " failed: " + failure.getMessage());
		}

	}

	private static final class RefusedException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		private final Refusal refusal;

		RefusedException(Refusal refusal) {
			this.refusal = refusal;
		}

	}

}
