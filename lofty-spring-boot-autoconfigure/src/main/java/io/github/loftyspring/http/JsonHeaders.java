package io.github.loftyspring.http;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.client.reactive.ClientHttpRequest;

/**
 * The headers that every request carries unless it has its own: Lofty answers 415 to a
 * {@code GET} or {@code DELETE} without {@code Content-Type}. They are put on the wire
 * directly, which spares each request two copies of them.
 *
 * @since 0.1.0
 */
public final class JsonHeaders implements Consumer<ClientHttpRequest> {

	private static final String USER_AGENT = "lofty-spring-boot";

	private static final Map<String, List<String>> HEADERS = Map.of(HttpHeaders.CONTENT_TYPE,
			List.of(MediaType.APPLICATION_JSON_VALUE), HttpHeaders.ACCEPT, List.of(MediaType.APPLICATION_JSON_VALUE),
			HttpHeaders.USER_AGENT, List.of(USER_AGENT));

	/**
	 * Creates the headers.
	 */
	public JsonHeaders() {
	}

	@Override
	public void accept(ClientHttpRequest request) {
		HEADERS.forEach(request.getHeaders()::putIfAbsent);
	}

}
