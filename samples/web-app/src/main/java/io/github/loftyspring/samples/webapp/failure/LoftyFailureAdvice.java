package io.github.loftyspring.samples.webapp.failure;

import java.net.URI;

import io.github.loftyspring.LoftyAuthorizationRequiredException;
import io.github.loftyspring.LoftyException;
import io.github.loftyspring.LoftyNotFoundException;
import io.github.loftyspring.LoftyPermissionException;
import io.github.loftyspring.LoftyRateLimitException;
import io.github.loftyspring.auth.connect.ConnectLink;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/**
 * Turns what calls to Lofty end with into pages.
 */
@ControllerAdvice
class LoftyFailureAdvice {

	private static final Logger logger = LoggerFactory.getLogger(LoftyFailureAdvice.class);

	@ExceptionHandler
	ModelAndView connectFirst(LoftyAuthorizationRequiredException ex, HttpServletRequest request) {
		String contextPath = request.getContextPath();
		String query = (request.getQueryString() != null) ? "?" + request.getQueryString() : "";
		URI link = ConnectLink.to(contextPath, ex.connectPath(),
				request.getRequestURI().substring(contextPath.length()) + query);
		return page(HttpStatus.FORBIDDEN,
				Problem
					.of("Connect your Lofty account first",
							"This page shows what is in your Lofty account. You come back here afterwards.")
					.withConnectLink(link, "Connect your Lofty account"));
	}

	@ExceptionHandler
	ModelAndView notFound(LoftyNotFoundException ex) {
		return page(HttpStatus.NOT_FOUND, Problem.of("Not found",
				"Your Lofty account has nothing here. A lead that was created a moment ago may need some seconds."));
	}

	@ExceptionHandler
	ModelAndView notPermitted(LoftyPermissionException ex) {
		logger.warn("A call was not permitted: {}", ex.getMessage());
		return page(HttpStatus.FORBIDDEN,
				Problem.of("Not permitted", "Your Lofty account does not let this application do that."));
	}

	@ExceptionHandler
	ModelAndView tooMany(LoftyRateLimitException ex, HttpServletResponse response) {
		long seconds = Math.max(1, ex.retryAfter().plusMillis(999).toSeconds());
		response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
		return page(HttpStatus.SERVICE_UNAVAILABLE, Problem.of("Too much at once",
				"Lofty takes a limited number of requests a minute. Please try again in %d s.".formatted(seconds)));
	}

	@ExceptionHandler
	ModelAndView failed(LoftyException ex) {
		logger.warn("A call failed: {}", ex.getMessage());
		return page(HttpStatus.BAD_GATEWAY,
				Problem.of("Lofty does not answer as it should", "Please try again in a few minutes."));
	}

	private static ModelAndView page(HttpStatus status, Problem problem) {
		ModelAndView page = new ModelAndView("problem", "problem", problem);
		page.setStatus(status);
		return page;
	}

}
