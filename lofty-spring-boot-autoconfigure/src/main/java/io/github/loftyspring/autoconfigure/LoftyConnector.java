package io.github.loftyspring.autoconfigure;

import java.net.URI;
import java.util.function.Function;
import java.util.function.Supplier;

import reactor.core.publisher.Mono;

import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.reactive.ClientHttpConnectorBuilder;
import org.springframework.http.HttpMethod;
import org.springframework.http.client.reactive.ClientHttpConnector;
import org.springframework.http.client.reactive.ClientHttpRequest;
import org.springframework.http.client.reactive.ClientHttpResponse;
import org.springframework.util.function.SingletonSupplier;

/**
 * The connection to Lofty, with its timeouts and TLS, for the API and the token endpoint.
 * The HTTP client behind it is built by the first request, so that an application that
 * makes none does not pay for it when it starts. Not a bean of the general type: that
 * would become the application's connector.
 */
final class LoftyConnector {

	private final ClientHttpConnector connector;

	LoftyConnector(ClientHttpConnectorBuilder<?> builder, HttpClientSettings settings) {
		this.connector = new OnFirstRequest(SingletonSupplier.of(() -> builder.build(settings)));
	}

	ClientHttpConnector connector() {
		return this.connector;
	}

	private record OnFirstRequest(Supplier<ClientHttpConnector> client) implements ClientHttpConnector {

		@Override
		public Mono<ClientHttpResponse> connect(HttpMethod method, URI uri,
				Function<? super ClientHttpRequest, Mono<Void>> requestCallback) {
			return this.client.get().connect(method, uri, requestCallback);
		}

	}

}
