package io.github.loftyspring;

import java.util.function.UnaryOperator;

import io.github.loftyspring.http.CallDescription;
import io.github.loftyspring.http.FailureTranslator;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.context.Context;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * Gives HTTP interfaces the same exceptions as the templates, also for what goes wrong
 * while the body of an answer is read, which is after the client's own stages. Methods
 * that return an answer itself wait for it as the blocking template does.
 */
final class TranslatingExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final FailureTranslator translator;

	private final UnaryOperator<Context> context;

	TranslatingExchangeAdapter(WebClient client, FailureTranslator translator, UnaryOperator<Context> context) {
		super(WebClientAdapter.create(client));
		this.translator = translator;
		this.context = context;
	}

	@Override
	public void exchange(HttpRequestValues values) {
		CallerThread.await(exchangeForMono(values));
	}

	@Override
	public HttpHeaders exchangeForHeaders(HttpRequestValues values) {
		return answer(exchangeForHeadersMono(values));
	}

	@Override
	public <T> @Nullable T exchangeForBody(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return CallerThread.await(exchangeForBodyMono(values, bodyType));
	}

	@Override
	public ResponseEntity<Void> exchangeForBodilessEntity(HttpRequestValues values) {
		return answer(exchangeForBodilessEntityMono(values));
	}

	@Override
	public <T> ResponseEntity<T> exchangeForEntity(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return answer(exchangeForEntityMono(values, bodyType));
	}

	private static <T> T answer(Mono<T> call) {
		T answer = CallerThread.await(call);
		Assert.state(answer != null, "The call ended without an answer");
		return answer;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return super.exchangeForMono(values).onErrorMap((failure) -> translate(values, failure))
			.contextWrite(this.context::apply);
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return super.exchangeForHeadersMono(values).onErrorMap((failure) -> translate(values, failure))
			.contextWrite(this.context::apply);
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForBodyMono(values, bodyType).onErrorMap((failure) -> translate(values, failure))
			.contextWrite(this.context::apply);
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForBodyFlux(values, bodyType).onErrorMap((failure) -> translate(values, failure))
			.contextWrite(this.context::apply);
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return super.exchangeForBodilessEntityMono(values).onErrorMap((failure) -> translate(values, failure))
			.contextWrite(this.context::apply);
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForEntityMono(values, bodyType).onErrorMap((failure) -> translate(values, failure))
			.contextWrite(this.context::apply);
	}

	@Override
	public <T> Mono<ResponseEntity<Flux<T>>> exchangeForEntityFlux(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForEntityFlux(values, bodyType).onErrorMap((failure) -> translate(values, failure))
			.contextWrite(this.context::apply);
	}

	private Throwable translate(HttpRequestValues values, Throwable failure) {
		HttpMethod method = (values.getHttpMethod() != null) ? values.getHttpMethod() : HttpMethod.GET;
		String template = (values.getUriTemplate() != null) ? values.getUriTemplate() : "";
		return this.translator.failed(new CallDescription(method, template), failure);
	}

}
