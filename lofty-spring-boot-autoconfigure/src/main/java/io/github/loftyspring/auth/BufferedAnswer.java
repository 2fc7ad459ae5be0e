package io.github.loftyspring.auth;

import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.web.reactive.function.client.ClientResponse;

/**
 * An answer whose body was read to look into it, and can be read again.
 *
 * @param response the answer, with its body cut beyond 256 KB
 * @param body the same body
 */
record BufferedAnswer(ClientResponse response, byte[] body) {

	private static final String USER_NOT_KNOWN = "200058";

	private static final int LARGEST_BODY = 256 * 1024;

	static Mono<BufferedAnswer> of(ClientResponse response) {
		Flux<DataBuffer> start = DataBufferUtils.takeUntilByteCount(response.bodyToFlux(DataBuffer.class),
				LARGEST_BODY);
		return JsonBody.collect(start, LARGEST_BODY)
			.map((body) -> new BufferedAnswer(response.mutate().body((original) -> again(body)).build(), body));
	}

	private static Flux<DataBuffer> again(byte[] body) {
		return Flux.defer(() -> Flux.just(DefaultDataBufferFactory.sharedInstance.wrap(body)));
	}

	/**
	 * Tells whether the server knows no user for the token, code 200058.
	 * @return whether it does
	 */
	boolean refusesUser() {
		JsonNode json = JsonBody.parse(this.body);
		return json != null && USER_NOT_KNOWN.equals(ServerError.of(json).code());
	}

}
