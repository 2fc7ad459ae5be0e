package io.github.loftyspring.http;

import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

import reactor.core.publisher.Mono;

import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import org.springframework.web.reactive.function.client.WebClient;

/**
 * The stages below the one under test: gives prepared answers in turn.
 */
final class StubExchange implements ExchangeFunction {

	private final Deque<Mono<ClientResponse>> answers = new ArrayDeque<>();

	private final List<ClientRequest> requests = new ArrayList<>();

	@SafeVarargs
	StubExchange(Mono<ClientResponse>... answers) {
		for (Mono<ClientResponse> answer : answers) {
			this.answers.add(answer);
		}
	}

	static Mono<ClientResponse> status(int status) {
		return answer(status, (builder) -> {
		});
	}

	static Mono<ClientResponse> json(int status, String body) {
		return answer(status, (builder) -> builder.header("Content-Type", MediaType.APPLICATION_JSON_VALUE).body(body));
	}

	static Mono<ClientResponse> answer(int status, Consumer<ClientResponse.Builder> customizer) {
		return Mono.fromSupplier(() -> {
			ClientResponse.Builder builder = ClientResponse.create(HttpStatus.valueOf(status));
			customizer.accept(builder);
			return builder.build();
		});
	}

	static ClientRequest request(HttpMethod method, String template, String path) {
		return ClientRequest.create(method, URI.create("https://api.example.com" + path))
			.attribute(WebClient.class.getName() + ".uriTemplate", "https://api.example.com" + template)
			.build();
	}

	static ClientRequest request(HttpMethod method) {
		return request(method, "/v1.0/leads/{leadId}?email={email}", "/v1.0/leads/7?email=jane@example.com");
	}

	@Override
	public Mono<ClientResponse> exchange(ClientRequest request) {
		return Mono.defer(() -> {
			this.requests.add(request);
			Mono<ClientResponse> answer = this.answers.poll();
			return (answer != null) ? answer : Mono.error(new AssertionError("No answer is left"));
		});
	}

	int calls() {
		return this.requests.size();
	}

	ClientRequest lastRequest() {
		return this.requests.get(this.requests.size() - 1);
	}

}
