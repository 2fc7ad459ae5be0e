package io.github.loftyspring.autoconfigure;

import io.github.loftyspring.LoftyAuthorizationRequiredException;
import jakarta.servlet.http.HttpServletRequest;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/**
 * Answers in a Spring MVC application when the user has to connect a Lofty account.
 */
@ControllerAdvice
@Order(0)
final class AuthorizationRequiredAdvice {

	private final AuthorizationRequiredAnswer answer;

	AuthorizationRequiredAdvice(AuthorizationRequiredAnswer answer) {
		this.answer = answer;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LoftyAuthorizationRequiredException ex, HttpServletRequest request) {
		String contextPath = request.getContextPath();
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		return this.answer.to(ex, HttpMethod.valueOf(request.getMethod()),
				new ServletServerHttpRequest(request).getHeaders(), contextPath,
				request.getRequestURI().substring(contextPath.length()) + query);
	}

}
