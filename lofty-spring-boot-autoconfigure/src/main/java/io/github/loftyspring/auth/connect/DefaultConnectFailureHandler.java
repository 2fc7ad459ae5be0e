package io.github.loftyspring.auth.connect;

import java.io.IOException;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * Shows a plain page.
 *
 * @since 0.1.0
 */
public final class DefaultConnectFailureHandler implements ConnectFailureHandler {

	private final ConnectFailurePage page;

	/**
	 * Creates the handler.
	 * @param connectPath where the user can try again, without the context path
	 */
	public DefaultConnectFailureHandler(String connectPath) {
		this.page = new ConnectFailurePage(connectPath);
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, ConnectFailure failure)
			throws IOException {
		response.setStatus(failure.status().value());
		response.setContentType(ConnectFailurePage.CONTENT_TYPE);
		ConnectFailurePage.HEADERS.forEach(response::setHeader);
		response.getWriter().write(this.page.render(failure, request.getContextPath()));
	}

}
