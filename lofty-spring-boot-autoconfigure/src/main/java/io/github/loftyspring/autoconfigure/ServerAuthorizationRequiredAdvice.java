package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.LoftyAuthorizationRequiredException;

import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.RequestPath;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers in a Spring WebFlux application when the user has to connect a Lofty account.
 */
@ControllerAdvice
@Order(0)
final class ServerAuthorizationRequiredAdvice {

	private final AuthorizationRequiredAnswer answer;

	ServerAuthorizationRequiredAdvice(AuthorizationRequiredAnswer answer) {
		this.answer = answer;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LoftyAuthorizationRequiredException ex, ServerHttpRequest request) {
		RequestPath path = request.getPath();
		String query = (request.getURI().getRawQuery() != null) ? "?" + request.getURI().getRawQuery() : "";
		return this.answer.to(ex, request.getMethod(), request.getHeaders(), path.contextPath().value(),
				path.pathWithinApplication().value() + query);
	}

}
