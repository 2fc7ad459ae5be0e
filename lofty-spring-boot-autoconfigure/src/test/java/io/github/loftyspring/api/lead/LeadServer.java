package io.github.loftyspring.api.lead;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import io.github.loftyspring.api.ApiCalls;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;

import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * A server that answers what the test says, and a plain client to it.
 */
final class LeadServer implements AutoCloseable {

	private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

	private final MockWebServer server = new MockWebServer();

	LeadServer() throws IOException {
		LOGGER.setLevel(Level.OFF);
		this.server.start();
	}

	ApiCalls calls() {
		WebClient client = WebClient.create(this.server.url("").toString().replaceFirst("/$", ""));
		return ApiCalls.of(() -> HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client)).build());
	}

	void answer(String json) {
		this.server.enqueue(json(json));
	}

	void answerNothing() {
		this.server.enqueue(new MockResponse.Builder().code(200).build());
	}

	void answerAll(Function<HttpUrl, MockResponse> answers) {
		this.server.setDispatcher(new Dispatcher() {

			@Override
			public MockResponse dispatch(RecordedRequest request) {
				return answers.apply(request.getUrl());
			}

		});
	}

	static MockResponse json(String json) {
		return new MockResponse.Builder().code(200).setHeader("Content-Type", "application/json").body(json).build();
	}

	int requests() {
		return this.server.getRequestCount();
	}

	RecordedRequest request() {
		try {
			RecordedRequest request = this.server.takeRequest(10, TimeUnit.SECONDS);
			if (request == null) {
				throw new AssertionError("No request has come");
			}
			return request;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void close() {
		this.server.close();
	}

}
