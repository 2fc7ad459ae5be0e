package io.github.loftyspring.autoconfigure;

import java.net.URI;
import java.time.Duration;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;

/**
 * The connection to Lofty, with its timeouts and TLS, for the API and the token endpoint.
 * The HTTP client behind it is built by the first request, so that an application that
 * makes none does not pay for it when it starts. Not a bean of the general type: that
 * would become the application's connector.
 */
final class LoftyConnector {

	private final ClientHttpConnector connector;

	LoftyConnector(ClientHttpConnectorBuilder<?> builder, HttpClientSettings settings) {
		this.connector = new OnFirstRequest(Mono.fromCallable(() -> builder.build(settings)));
	}

	ClientHttpConnector connector() {
		return this.connector;
	}

	private static final class OnFirstRequest implements ClientHttpConnector {

		private static final Duration FOR_EVER = Duration.ofMillis(Long.MAX_VALUE);

		private final Mono<ClientHttpConnector> building;

		private volatile @Nullable ClientHttpConnector built;

		OnFirstRequest(Mono<ClientHttpConnector> build) {
			this.building = Mono.defer(() -> offReactiveThreads(build))
				.doOnNext((client) -> this.built = client)
				.cache((client) -> FOR_EVER, (ex) -> Duration.ZERO, () -> Duration.ZERO);
		}

		/** Building reads native libraries and certificates. */
		private static Mono<ClientHttpConnector> offReactiveThreads(Mono<ClientHttpConnector> build) {
			return Schedulers.isInNonBlockingThread() ? build.subscribeOn(Schedulers.boundedElastic()) : build;
		}

		@Override
		public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
				Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
			ClientHttpConnector client = this.built;
			return (client != null) ? client.connect(method, uri, requestCallback)
					: this.building.flatMap((ready) -> ready.connect(method, uri, requestCallback));
		}

	}

}
