package io.github.loftyspring.autoconfigure;

import java.net.URI;
import java.util.List;

import io.github.loftyspring.LoftyAuthorizationRequiredException;
import io.github.loftyspring.auth.connect.ConnectLink;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.util.InvalidMimeTypeException;

/**
 * The answer to a request that needs a Lofty account which the user has not connected: a
 * redirect for pages where redirects are wanted, else a problem.
 *
 * @param redirectPages whether a browser that asks for a page is redirected
 */
record AuthorizationRequiredAnswer(boolean redirectPages) {

	ResponseEntity<ProblemDetail> to(LoftyAuthorizationRequiredException ex, HttpMethod method, HttpHeaders headers,
			String contextPath, String target) {
		if (this.redirectPages && method.equals(HttpMethod.GET) && asksForPage(headers)) {
			URI link = ConnectLink.to(contextPath, ex.connectPath(), target);
			return ResponseEntity.status(HttpStatus.FOUND).location(link).build();
		}
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.UNAUTHORIZED,
				"Connect a Lofty account first.");
		problem.setTitle("Lofty account required");
		problem.setProperty("connectPath", contextPath + ex.connectPath());
		return ResponseEntity.status(HttpStatus.UNAUTHORIZED)
			.contentType(MediaType.APPLICATION_PROBLEM_JSON)
			.body(problem);
	}

	private static boolean asksForPage(HttpHeaders headers) {
		try {
			List<MediaType> accepted = headers.getAccept();
			return accepted.stream().anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype);
		}
		catch (InvalidMediaTypeException | InvalidMimeTypeException ex) {
			return false;
		}
	}

}
