package io.github.loftyspring.webhook.reactive;

import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;

import io.github.loftyspring.webhook.WebhookAnswer;
import io.github.loftyspring.webhook.WebhookEndpoint;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferLimitException;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.reactive.function.BodyExtractors;
import org.springframework.web.reactive.function.server.RequestPredicates;
import org.springframework.web.reactive.function.server.RouterFunction;
import org.springframework.web.reactive.function.server.RouterFunctions;
import org.springframework.web.reactive.function.server.ServerRequest;
import org.springframework.web.reactive.function.server.ServerResponse;

/**
 * Serves the endpoint in a Spring WebFlux application. Routed by a template, so that the
 * secret stands in no meter. Events are remembered on a thread that may block.
 *
 * @since 0.1.0
 */
public final class ReactiveWebhookHandler {

	private final WebhookEndpoint endpoint;

	private final Scheduler blocking = Schedulers.boundedElastic();

	/**
	 * Creates a handler.
	 * @param endpoint what is answered
	 */
	public ReactiveWebhookHandler(WebhookEndpoint endpoint) {
		this.endpoint = endpoint;
	}

	/**
	 * Returns the routes to this handler: the path with a secret, and the path alone.
	 * @return the routes
	 */
	public RouterFunction<ServerResponse> routes() {
		return RouterFunctions.route(RequestPredicates.path(this.endpoint.pathWithSecret()), this::handle)
			.and(RouterFunctions.route(RequestPredicates.path(this.endpoint.path()), this::handle));
	}

	private Mono<ServerResponse> handle(ServerRequest request) {
		Optional<WebhookAnswer> refusal = this.endpoint.refuse(request.pathVariables().get(WebhookEndpoint.SECRET),
				request.method() == HttpMethod.POST, request.headers().contentLength().orElse(-1));
		return refusal.map((answer) -> skipBody(request).thenReturn(answer))
			.orElseGet(() -> receive(request))
			.flatMap(ReactiveWebhookHandler::response);
	}

	// A connection on which a body is left unread may never answer the next request.
	private Mono<Void> skipBody(ServerRequest request) {
		return DataBufferUtils
			.takeUntilByteCount(request.body(BodyExtractors.toDataBuffers()), this.endpoint.maxBodySize())
			.doOnNext(DataBufferUtils::release)
			.then();
	}

	private Mono<WebhookAnswer> receive(ServerRequest request) {
		// Read as it is: the media type that Lofty sends is not known.
		return DataBufferUtils.join(request.body(BodyExtractors.toDataBuffers()), this.endpoint.maxBodySize())
			.map(ReactiveWebhookHandler::bytes)
			.defaultIfEmpty(new byte[0])
			.publishOn(this.blocking)
			.map(this.endpoint::receive)
			.onErrorResume(DataBufferLimitException.class,
					(ex) -> Mono.just(this.endpoint.refused(WebhookAnswer.TOO_LARGE)))
			.onErrorResume(RejectedExecutionException.class,
					(ex) -> Mono.just(this.endpoint.refused(WebhookAnswer.UNAVAILABLE)));
	}

	private static byte[] bytes(DataBuffer buffer) {
		try {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			return bytes;
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private static Mono<ServerResponse> response(WebhookAnswer answer) {
		ServerResponse.BodyBuilder response = ServerResponse.status(answer.status());
		return switch (answer) {
			case METHOD_NOT_ALLOWED -> response.allow(HttpMethod.POST).build();
			// The rest of the body stays unread.
			case TOO_LARGE -> response.header(HttpHeaders.CONNECTION, "close").build();
			default -> response.build();
		};
	}

}
