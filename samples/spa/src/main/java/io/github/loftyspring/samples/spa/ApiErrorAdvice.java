package io.github.loftyspring.samples.spa;

import io.github.loftyspring.LoftyException;
import io.github.loftyspring.LoftyNotFoundException;
import io.github.loftyspring.LoftyPermissionException;
import io.github.loftyspring.LoftyRateLimitException;
import io.github.loftyspring.LoftyTransportException;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells the client in its own words what went wrong with Lofty. That an account has to be
 * connected first is told by the starter.
 */
@RestControllerAdvice
class ApiErrorAdvice {

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LoftyNotFoundException ex) {
		return problem(HttpStatus.NOT_FOUND, "There is no such lead.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LoftyPermissionException ex) {
		return problem(HttpStatus.FORBIDDEN, "Your Lofty account is not allowed to do this.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LoftyRateLimitException ex) {
		long seconds = Math.max(1, ex.retryAfter().plusMillis(999).toSeconds());
		return problem(HttpStatus.TOO_MANY_REQUESTS, "The quota is used up. Try again in %d s.".formatted(seconds),
				HttpHeaders.RETRY_AFTER, Long.toString(seconds));
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LoftyTransportException ex) {
		return problem(HttpStatus.SERVICE_UNAVAILABLE, "Lofty cannot be reached. Try again later.");
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> handle(LoftyException ex) {
		return problem(HttpStatus.BAD_GATEWAY, "Lofty did not give the answer that was hoped for.");
	}

	private static ResponseEntity<ProblemDetail> problem(HttpStatus status, String detail, String... header) {
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON);
		if (header.length > 0) {
			answer.header(header[0], header[1]);
		}
		return answer.body(ProblemDetail.forStatusAndDetail(status, detail));
	}

}
