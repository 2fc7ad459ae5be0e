package io.github.loftyspring.auth.connect;

import java.net.URI;
import java.util.Set;
import java.util.function.UnaryOperator;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * Refuses requests that a page of another site has made a browser send. Browsers tell it
 * by {@code Sec-Fetch-Site}, older ones by {@code Origin} or {@code Referer}; a request
 * with none of them is refused.
 */
final class SameOrigin {

	private static final String FETCH_SITE = "Sec-Fetch-Site";

	private static final Set<String> OWN = Set.of("same-origin", "none");

	private SameOrigin() {
	}

	/**
	 * Refuses a request from elsewhere.
	 * @param headers the request's headers by name
	 * @param requested the URL of the request
	 * @throws ConnectFailedException if it is not known to come from this origin
	 */
	static void require(UnaryOperator<@Nullable String> headers, String requested) {
		String site = headers.apply(FETCH_SITE);
		if ((site != null) ? !OWN.contains(site) : !isOwn(headers, requested)) {
			throw new ConnectFailedException(ConnectFailure.Reason.CROSS_SITE_REQUEST);
		}
	}

	private static boolean isOwn(UnaryOperator<@Nullable String> headers, String requested) {
		String origin = headers.apply(HttpHeaders.ORIGIN);
		String from = (origin != null) ? origin : headers.apply(HttpHeaders.REFERER);
		String own = origin(requested);
		return from != null && own != null && own.equals(origin(from));
	}

	private static @Nullable String origin(String url) {
		try {
			URI uri = URI.create(url);
			return (uri.getScheme() != null && uri.getHost() != null)
					? "%s://%s:%d".formatted(uri.getScheme(), uri.getHost(), port(uri)) : null;
		}
		catch (IllegalArgumentException ex) {
			return null;
		}
	}

	private static int port(URI uri) {
		return (uri.getPort() >= 0) ? uri.getPort() : "https".equals(uri.getScheme()) ? 443 : 80;
	}

}
