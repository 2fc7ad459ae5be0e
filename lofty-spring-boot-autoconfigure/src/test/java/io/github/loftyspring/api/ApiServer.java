package io.github.loftyspring.api;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import okio.ByteString;
import tools.jackson.databind.JsonNode;

import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;

/**
 * A server that answers what the test says, and a plain client to it.
 */
public final class ApiServer implements AutoCloseable {

	private static final Logger LOGGER = Logger.getLogger(MockWebServer.class.getName());

	private final MockWebServer server = new MockWebServer();

	public ApiServer() throws IOException {
		LOGGER.setLevel(Level.OFF);
		this.server.start();
	}

	public ApiCalls calls() {
		WebClient client = WebClient.create(url());
		return ApiCalls.of(() -> HttpServiceProxyFactory.builderFor(WebClientAdapter.create(client)));
	}

	public String url() {
		return this.server.url("").toString().replaceFirst("/$", "");
	}

	public void answer(String json) {
		this.server.enqueue(json(json));
	}

	public void answerNothing() {
		this.server.enqueue(new MockResponse.Builder().code(200).build());
	}

	public void answerAll(Function<HttpUrl, MockResponse> answers) {
		this.server.setDispatcher(new Dispatcher() {

			@Override
			public MockResponse dispatch(RecordedRequest request) {
				return answers.apply(request.getUrl());
			}

		});
	}

	public static MockResponse json(String json) {
		return new MockResponse.Builder().code(200).setHeader("Content-Type", "application/json").body(json).build();
	}

	public int requests() {
		return this.server.getRequestCount();
	}

	public RecordedRequest request() {
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

	public static JsonNode body(RecordedRequest request) {
		ByteString body = request.getBody();
		return Json.tree((body != null) ? body.utf8() : "null");
	}

	@Override
	public void close() {
		this.server.close();
	}

}
