package io.github.loftyspring.auth.connect;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.web.util.HtmlUtils;

/**
 * The page that tells a user what went wrong, where the application has none of its own.
 * It loads nothing and leads nowhere else than to the application.
 */
final class ConnectFailurePage {

	static final String CONTENT_TYPE = "text/html;charset=UTF-8";

	/** Beside those that every answer of the three paths has. */
	static final Map<String, String> HEADERS = Map.of("Content-Security-Policy",
			"default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
			"X-Content-Type-Options", "nosniff", "X-Frame-Options", "DENY");

	private static final String PAGE = """
			<!DOCTYPE html>
			<html lang="en">
			<head>
			<meta charset="utf-8">
			<meta name="viewport" content="width=device-width, initial-scale=1">
			<title>%1$s</title>
			<style>body{font:1rem/1.5 system-ui,sans-serif;max-width:34rem;margin:4rem auto;padding:0 1rem}</style>
			</head>
			<body>
			<main>
			<h1>%1$s</h1>
			<p>%2$s</p>
			%3$s<p><a href="%4$s">Back to the application</a></p>
			</main>
			</body>
			</html>
			""";

	private final String connectPath;

	/**
	 * Creates the page.
	 * @param connectPath where the user can try again
	 */
	ConnectFailurePage(String connectPath) {
		Assert.hasText(connectPath, "'connectPath' must not be empty");
		this.connectPath = connectPath;
	}

	/**
	 * Renders the page.
	 * @param failure what went wrong
	 * @param contextPath the context path of the application
	 * @return the page
	 */
	String render(ConnectFailure failure, String contextPath) {
		return PAGE
			.formatted(title(failure.reason()), text(failure.reason()) + code(failure.error()),
					offersRetry(failure.reason()) ? "<p><a href=\"%s\">Try again</a></p>\n".formatted(HtmlUtils
						.htmlEscape(ConnectLink.to(contextPath, this.connectPath, failure.returnTo()).toString())) : "",
					HtmlUtils.htmlEscape(contextPath + "/"));
	}

	private static String code(@Nullable String error) {
		return (error != null) ? " (" + HtmlUtils.htmlEscape(error) + ")" : "";
	}

	private static boolean offersRetry(ConnectFailure.Reason reason) {
		return reason != ConnectFailure.Reason.CROSS_SITE_REQUEST && reason != ConnectFailure.Reason.METHOD_NOT_ALLOWED
				&& reason != ConnectFailure.Reason.RETURN_TARGET_REFUSED;
	}

	private static String title(ConnectFailure.Reason reason) {
		return switch (reason) {
			case CROSS_SITE_REQUEST -> "Your Lofty account is still connected";
			case METHOD_NOT_ALLOWED -> "This page cannot be opened like this";
			default -> "Your Lofty account was not connected";
		};
	}

	private static String text(ConnectFailure.Reason reason) {
		return switch (reason) {
			case CONSENT_DENIED -> "Access to the account was not allowed.";
			case AUTHORIZATION_REFUSED -> "Lofty refused the request.";
			case STATE_UNKNOWN ->
				"The way back from Lofty was used before, or the session in which it began has ended.";
			case CODE_REFUSED -> "What Lofty sent back was used before or is too old.";
			case TOKEN_REQUEST_REFUSED -> "Lofty does not accept this application at the moment.";
			case TOKEN_ENDPOINT_UNAVAILABLE -> "Lofty does not answer at the moment. Try again in a minute.";
			case APPLICATION_FAILED -> "Something went wrong in this application. Try again in a minute.";
			case RETURN_TARGET_REFUSED -> "The link leads to a place outside of this application.";
			case CROSS_SITE_REQUEST -> "The request to disconnect it came from another site and was not followed.";
			case METHOD_NOT_ALLOWED -> "Use the button or link that the application offers.";
		};
	}

}
