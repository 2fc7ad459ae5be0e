package io.github.loftyspring.auth.connect;

import java.util.Map;

/**
 * Headers of every answer on the three paths: URLs there hold states and codes, which
 * belong neither into caches nor into {@code Referer}.
 */
final class ConnectHeaders {

	static final Map<String, String> ALL = Map.of("Cache-Control", "no-store", "Referrer-Policy", "no-referrer");

	private ConnectHeaders() {
	}

}
