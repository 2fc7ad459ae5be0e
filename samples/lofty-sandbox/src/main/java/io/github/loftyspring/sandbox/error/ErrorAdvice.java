package io.github.loftyspring.sandbox.error;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/**
 * Answers exceptions in the shapes of Lofty's wire.
 *
 * @since 0.1.0
 */
@RestControllerAdvice
public class ErrorAdvice {

	@ExceptionHandler(ApiException.class)
	void refused(ApiException ex, HttpServletRequest request, HttpServletResponse response) throws IOException {
		ex.answer(request.getRequestURI()).write(response);
	}

	@ExceptionHandler(HttpMessageNotReadableException.class)
	void unreadable(HttpServletRequest request, HttpServletResponse response) throws IOException {
		refused(ApiException.problem(400, "Failed to read request"), request, response);
	}

	@ExceptionHandler(MethodArgumentTypeMismatchException.class)
	void wrongType(MethodArgumentTypeMismatchException ex, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		refused(ApiException.problem(400,
				"Failed to convert '" + ex.getName() + "' with value: '" + ex.getValue() + "'"), request, response);
	}

	@ExceptionHandler(ServletRequestBindingException.class)
	void missing(HttpServletRequest request, HttpServletResponse response) throws IOException {
		refused(ApiException.invalidParameter(), request, response);
	}

	@ExceptionHandler(HttpRequestMethodNotSupportedException.class)
	void wrongVerb(HttpServletRequest request, HttpServletResponse response) throws IOException {
		refused(ApiException.problem(405, "Method '" + request.getMethod() + "' is not supported."), request, response);
	}

	@ExceptionHandler({ NoHandlerFoundException.class, NoResourceFoundException.class })
	void unknownRoute(HttpServletRequest request, HttpServletResponse response) throws IOException {
		refused(ApiException.gateway(404, 200121, "The API endpoint does not exist"), request, response);
	}

	@ExceptionHandler(Exception.class)
	void broken(HttpServletRequest request, HttpServletResponse response) throws IOException {
		refused(ApiException.business(500, 20005, "Internal error"), request, response);
	}

}
