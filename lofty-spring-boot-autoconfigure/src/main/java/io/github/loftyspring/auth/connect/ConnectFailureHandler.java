package io.github.loftyspring.auth.connect;

import java.io.IOException;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Answers when a Lofty account was not connected or disconnected, in a Spring MVC
 * application. Define a bean of this type to show a page of your own.
 *
 * @since 0.1.0
 * @see ServerConnectFailureHandler
 */
@FunctionalInterface
public interface ConnectFailureHandler {

	/**
	 * Answers.
	 * @param request the request
	 * @param response the response, without status or body yet
	 * @param failure what happened
	 * @throws IOException if the answer cannot be written
	 * @throws ServletException if the answer cannot be made
	 */
	void handle(HttpServletRequest request, HttpServletResponse response, ConnectFailure failure)
			throws IOException, ServletException;

}
