package io.github.loftyspring.http;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.MediaType;
import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;
import org.springframework.web.reactive.function.client.ExchangeFunction;

/**
 * The error stage in the way of a call: a refused call, also one that is refused in the
 * body of an HTTP 200 answer, and a call that got no answer end in the exception of the
 * {@link FailureTranslator}. Redirects are not followed and count as refusals.
 *
 * @since 0.1.0
 */
public final class ErrorDecodingFilter implements ExchangeFilterFunction {

	/** What is read of an error body; the rest tells nothing more. */
	private static final int LARGEST_ERROR_BODY = 16 * 1024;

	private final FailureTranslator translator;

	private final int largestBody;

	/**
	 * Creates the stage.
	 * @param translator makes the exceptions
	 * @param largestBody largest number of bytes of an inspected answer, as for every
	 * other answer that is held in memory
	 */
	public ErrorDecodingFilter(FailureTranslator translator, int largestBody) {
		Assert.notNull(translator, "'translator' must not be null");
		Assert.isTrue(largestBody > 0, () -> "'largestBody' must be positive, but was " + largestBody);
		this.translator = translator;
		this.largestBody = largestBody;
	}

	@Override
	public Mono<ClientResponse> filter(ClientRequest request, ExchangeFunction next) {
		return new ReplaceableExchange(next.exchange(request), (response) -> decode(request, response),
				(failure) -> Mono.error(this.translator.failed(CallDescription.of(request), failure)));
	}

	private @Nullable Mono<ClientResponse> decode(ClientRequest request, ClientResponse response) {
		if (!response.statusCode().is2xxSuccessful()) {
			return refused(request, response);
		}
		return FailureUnderSuccess.isPossible(request) ? inspect(request, response) : null;
	}

	private Mono<ClientResponse> refused(ClientRequest request, ClientResponse response) {
		return DataBufferUtils
			.join(DataBufferUtils.takeUntilByteCount(response.bodyToFlux(DataBuffer.class), LARGEST_ERROR_BODY))
			.map(ErrorDecodingFilter::bytes)
			.onErrorResume((unreadable) -> Mono.empty())
			.defaultIfEmpty(new byte[0])
			.flatMap((body) -> Mono.error(refusal(request, response,
					ErrorBody.parse(response.statusCode(), new String(body, charset(response))))));
	}

	private Mono<ClientResponse> inspect(ClientRequest request, ClientResponse response) {
		return DataBufferUtils.join(response.bodyToFlux(DataBuffer.class), this.largestBody)
			.map(ErrorDecodingFilter::bytes)
			.onErrorMap((failure) -> this.translator.failed(CallDescription.of(request), failure))
			.defaultIfEmpty(new byte[0])
			.flatMap((body) -> {
				ErrorBody failure = FailureUnderSuccess.find(request, body);
				return (failure != null) ? Mono.error(refusal(request, response, failure))
						: Mono.just(withBody(response, body));
			});
	}

	private RuntimeException refusal(ClientRequest request, ClientResponse response, ErrorBody body) {
		return this.translator.refused(new Refusal(CallDescription.of(request), response.statusCode(), body.code(),
				body.message(), response.headers().asHttpHeaders()));
	}

	private static ClientResponse withBody(ClientResponse response, byte[] body) {
		// The first body was read already and must not be drained again.
		return response.mutate()
			.body((consumed) -> Flux.defer(() -> (body.length > 0)
					? Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)) : Flux.empty()))
			.build();
	}

	private static byte[] bytes(DataBuffer buffer) {
		byte[] bytes = new byte[buffer.readableByteCount()];
		buffer.read(bytes);
		DataBufferUtils.release(buffer);
		return bytes;
	}

	private static Charset charset(ClientResponse response) {
		return response.headers().contentType().map(MediaType::getCharset).orElse(StandardCharsets.UTF_8);
	}

}
