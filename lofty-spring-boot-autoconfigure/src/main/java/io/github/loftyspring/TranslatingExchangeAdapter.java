package io.github.loftyspring;

import io.github.loftyspring.http.CallDescription;
import io.github.loftyspring.http.FailureTranslator;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.ResponseEntity;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.ReactorHttpExchangeAdapterDecorator;

/**
 * Gives HTTP interfaces the same exceptions as the templates, also for what goes wrong
 * while the body of an answer is read, which is after the client's own stages.
 */
final class TranslatingExchangeAdapter extends ReactorHttpExchangeAdapterDecorator {

	private final FailureTranslator translator;

	TranslatingExchangeAdapter(WebClient client, FailureTranslator translator) {
		super(WebClientAdapter.create(client));
		this.translator = translator;
	}

	@Override
	public Mono<Void> exchangeForMono(HttpRequestValues values) {
		return super.exchangeForMono(values).onErrorMap((failure) -> translate(values, failure));
	}

	@Override
	public Mono<HttpHeaders> exchangeForHeadersMono(HttpRequestValues values) {
		return super.exchangeForHeadersMono(values).onErrorMap((failure) -> translate(values, failure));
	}

	@Override
	public <T> Mono<T> exchangeForBodyMono(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForBodyMono(values, bodyType).onErrorMap((failure) -> translate(values, failure));
	}

	@Override
	public <T> Flux<T> exchangeForBodyFlux(HttpRequestValues values, ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForBodyFlux(values, bodyType).onErrorMap((failure) -> translate(values, failure));
	}

	@Override
	public Mono<ResponseEntity<Void>> exchangeForBodilessEntityMono(HttpRequestValues values) {
		return super.exchangeForBodilessEntityMono(values).onErrorMap((failure) -> translate(values, failure));
	}

	@Override
	public <T> Mono<ResponseEntity<T>> exchangeForEntityMono(HttpRequestValues values,
			ParameterizedTypeReference<T> bodyType) {
		return super.exchangeForEntityMono(values, bodyType).onErrorMap((failure) -> translate(values, failure));
	}

	private Throwable translate(HttpRequestValues values, Throwable failure) {
		HttpMethod method = (values.getHttpMethod() != null) ? values.getHttpMethod() : HttpMethod.GET;
		String template = (values.getUriTemplate() != null) ? values.getUriTemplate() : "";
		return this.translator.failed(new CallDescription(method, template), failure);
	}

}
