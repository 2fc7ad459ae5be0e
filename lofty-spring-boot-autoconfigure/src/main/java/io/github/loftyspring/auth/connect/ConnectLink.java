package io.github.loftyspring.auth.connect;

import java.net.URI;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * Makes links to the connect path that lead back to where the user was.
 *
 * @since 0.1.0
 */
public final class ConnectLink {

	private ConnectLink() {
	}

	/**
	 * Makes a link.
	 * @param contextPath the context path of the application, may be empty
	 * @param connectPath the connect path
	 * @param target path and query where the user was, encoded, without the context path;
	 * one that cannot be returned to is left out
	 * @return the link
	 */
	public static URI to(String contextPath, String connectPath, String target) {
		UriComponentsBuilder link = UriComponentsBuilder.fromPath(contextPath + connectPath);
		if (isUsable(target)) {
			link.queryParam(ReturnTarget.PARAMETER, UriUtils.encode(target, UTF_8));
		}
		return link.build(true).toUri();
	}

	private static boolean isUsable(String target) {
		return !target.equals(ReturnTarget.ROOT) && ReturnTarget.isWithinApplication(target);
	}

}
