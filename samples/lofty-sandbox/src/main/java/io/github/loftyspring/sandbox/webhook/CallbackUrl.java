package io.github.loftyspring.sandbox.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import java.util.Set;

/**
 * The rules for where notifications may go.
 */
final class CallbackUrl {

	private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

	private CallbackUrl() {
	}

	/**
	 * Reads a URL that may be subscribed: HTTPS, or HTTP on this machine.
	 */
	static Optional<URI> parse(String text) {
		try {
			URI url = new URI(text);
			boolean secure = "https".equalsIgnoreCase(url.getScheme());
			boolean local = "http".equalsIgnoreCase(url.getScheme()) && isLocal(url);
			return (url.getHost() != null && (secure || local)) ? Optional.of(url) : Optional.empty();
		}
		catch (URISyntaxException ex) {
			return Optional.empty();
		}
	}

	static boolean isLocal(URI url) {
		return url.getHost() != null && LOOPBACK.contains(url.getHost());
	}

}
