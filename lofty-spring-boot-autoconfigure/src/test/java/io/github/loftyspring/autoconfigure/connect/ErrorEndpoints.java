package io.github.loftyspring.autoconfigure.connect;

import io.github.loftyspring.LoftyAuthorizationRequiredException;

import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * An application's own answer to users who have connected no account.
 */
@RestControllerAdvice
@Order
public class ErrorEndpoints {

	@ExceptionHandler
	@ResponseStatus(HttpStatus.CONFLICT)
	String required(LoftyAuthorizationRequiredException ex) {
		return ex.getMessage() + " " + ex.connectPath();
	}

}
