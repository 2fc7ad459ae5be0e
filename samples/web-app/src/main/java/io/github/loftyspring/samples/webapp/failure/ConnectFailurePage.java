package io.github.loftyspring.samples.webapp.failure;

import java.io.IOException;
import java.net.URI;

import io.github.loftyspring.auth.connect.ConnectFailure;
import io.github.loftyspring.auth.connect.ConnectFailureHandler;
import io.github.loftyspring.auth.connect.ConnectLink;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/**
 * Shows a page of this application when an account could not be connected or
 * disconnected. The starter serves its paths in a filter, hence the way through a forward
 * to where templates are.
 */
@Controller
class ConnectFailurePage implements ConnectFailureHandler {

	private static final String PATH = "/connect-failed";

	private static final String FAILURE = "connectFailure";

	private final String connectPath;

	ConnectFailurePage(@Value("${lofty.oauth2.connect-path:/lofty/connect}") String connectPath) {
		this.connectPath = connectPath;
	}

	@Override
	public void handle(HttpServletRequest request, HttpServletResponse response, ConnectFailure failure)
			throws IOException, ServletException {
		response.setStatus(failure.status().value());
		request.setAttribute(FAILURE, failure);
		request.getRequestDispatcher(PATH).forward(request, response);
	}

	@RequestMapping(PATH)
	String page(@RequestAttribute(FAILURE) ConnectFailure failure, HttpServletRequest request, Model model) {
		Problem problem = describe(failure.reason());
		URI link = ConnectLink.to(request.getContextPath(), this.connectPath, failure.returnTo());
		model.addAttribute("problem",
				isAboutConnecting(failure) ? problem.withConnectLink(link, "Try again") : problem);
		return "problem";
	}

	private static boolean isAboutConnecting(ConnectFailure failure) {
		return switch (failure.reason()) {
			case RETURN_TARGET_REFUSED, METHOD_NOT_ALLOWED, CROSS_SITE_REQUEST -> false;
			default -> true;
		};
	}

	private static Problem describe(ConnectFailure.Reason reason) {
		return switch (reason) {
			case CONSENT_DENIED -> Problem.of("Not connected",
					"You did not allow this application to use your Lofty account, so nothing was connected. "
							+ "You can connect it whenever you like.");
			case STATE_UNKNOWN,
					CODE_REFUSED ->
				Problem.of("That took too long",
						"The answer from Lofty does not fit anything that you began here, or it was used before. "
								+ "Nothing was changed. Please start again.");
			case TOKEN_ENDPOINT_UNAVAILABLE -> Problem.of("Lofty does not answer",
					"Your account could not be connected just now. Please try again in a few minutes.");
			case AUTHORIZATION_REFUSED, TOKEN_REQUEST_REFUSED ->
				Problem.of("Lofty refused this application", "That is not your fault. We have to look into it.");
			case CROSS_SITE_REQUEST ->
				Problem.of("Nothing was changed", "The request to disconnect your account came from another site.");
			case RETURN_TARGET_REFUSED, METHOD_NOT_ALLOWED ->
				Problem.of("This link does not work", "Nothing was changed.");
			case APPLICATION_FAILED ->
				Problem.of("Something went wrong", "That is not your fault. We have to look into it.");
		};
	}

}
