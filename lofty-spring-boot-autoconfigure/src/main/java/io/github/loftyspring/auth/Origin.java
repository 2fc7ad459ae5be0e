package io.github.loftyspring.auth;

import java.net.URI;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Scheme, host and port of a server: where credentials may go.
 *
 * @param scheme {@code http} or {@code https}
 * @param host the host
 * @param port the port, also when it is the scheme's own
 */
record Origin(String scheme, String host, int port) {

	/**
	 * Takes the origin of a configured URI.
	 * @param uri the URI
	 * @param name what the configuration calls it
	 * @return its origin
	 * @throws IllegalArgumentException if the URI is not absolute, not HTTP, has no host
	 * or has user information
	 */
	static Origin of(URI uri, String name) {
		String scheme = uri.getScheme();
		Assert.isTrue("https".equalsIgnoreCase(scheme) || "http".equalsIgnoreCase(scheme),
				() -> "'" + name + "' must start with https:// or http://");
		String host = uri.getHost();
		Assert.isTrue(host != null, () -> "'" + name + "' must have a valid host name");
		Assert.isTrue(uri.getRawUserInfo() == null, () -> "'" + name + "' must not contain a user name or password");
		return new Origin(scheme, host, port(scheme, uri.getPort()));
	}

	/**
	 * Refuses a URI that leads elsewhere.
	 * @param uri the URI of a request
	 * @throws IllegalArgumentException naming both origins
	 */
	void require(URI uri) {
		if (!holds(uri)) {
			throw new IllegalArgumentException(
					"'uriTemplate' must stay on %s, the only place credentials are sent to, but leads to %s: use a path such as '/v1.0/leads'"
						.formatted(this, describe(uri)));
		}
		Assert.isTrue(uri.getRawUserInfo() == null, "'uriTemplate' must not contain a user name or password");
	}

	private boolean holds(URI uri) {
		String otherScheme = uri.getScheme();
		return this.scheme.equalsIgnoreCase(otherScheme) && this.host.equalsIgnoreCase(uri.getHost())
				&& this.port == port(otherScheme, uri.getPort());
	}

	private static int port(@Nullable String scheme, int port) {
		return (port >= 0) ? port : "https".equalsIgnoreCase(scheme) ? 443 : 80;
	}

	static String describe(URI uri) {
		if (uri.getHost() == null) {
			return "no valid host";
		}
		String port = (uri.getPort() >= 0) ? ":" + uri.getPort() : "";
		return ((uri.getScheme() != null) ? uri.getScheme() + ":" : "") + "//" + uri.getHost() + port;
	}

	@Override
	public String toString() {
		boolean usual = this.port == port(this.scheme, -1);
		return this.scheme + "://" + this.host + (usual ? "" : ":" + this.port);
	}

}
