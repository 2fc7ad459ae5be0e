package io.github.loftyspring.webhook.servlet;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

import io.github.loftyspring.webhook.WebhookAnswer;
import io.github.loftyspring.webhook.WebhookEndpoint;

import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Serves the endpoint in a Spring MVC application. Routed by a template, so that the
 * secret stands in no meter.
 *
 * @since 0.1.0
 */
public final class ServletWebhookHandler {

	private final WebhookEndpoint endpoint;

	/**
	 * Creates a handler.
	 * @param endpoint what is answered
	 */
	public ServletWebhookHandler(WebhookEndpoint endpoint) {
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

	private ServerResponse handle(ServerRequest request) {
		Optional<WebhookAnswer> refusal = this.endpoint.refuse(request.pathVariables().get(WebhookEndpoint.SECRET),
				request.method() == HttpMethod.POST, request.headers().contentLength().orElse(-1));
		return response(refusal.orElseGet(() -> receive(request)));
	}

	private WebhookAnswer receive(ServerRequest request) {
		byte[] body;
		try {
			// Read as it is: the media type that Lofty sends is not known.
			InputStream stream = request.servletRequest().getInputStream();
			body = stream.readNBytes(this.endpoint.maxBodySize() + 1);
		}
		catch (IOException ex) {
			return this.endpoint.refused(WebhookAnswer.MALFORMED);
		}
		return (body.length > this.endpoint.maxBodySize()) ? this.endpoint.refused(WebhookAnswer.TOO_LARGE)
				: this.endpoint.receive(body);
	}

	private static ServerResponse response(WebhookAnswer answer) {
		ServerResponse.BodyBuilder response = ServerResponse.status(answer.status());
		return ((answer == WebhookAnswer.METHOD_NOT_ALLOWED) ? response.allow(HttpMethod.POST) : response).build();
	}

}
