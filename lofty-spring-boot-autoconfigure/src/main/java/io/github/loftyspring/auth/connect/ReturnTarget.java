package io.github.loftyspring.auth.connect;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Where a user goes after connecting or disconnecting: a path of this application, with a
 * query if need be. Whatever a browser could take for another site is refused.
 */
final class ReturnTarget {

	/** Parameter of requests to connect or disconnect. */
	static final String PARAMETER = "returnTo";

	static final String ROOT = "/";

	private static final int LONGEST = 2048;

	/** Visible ASCII without a backslash, which browsers read as a slash. */
	private static final Pattern VISIBLE = Pattern.compile("[\\x21-\\x5b\\x5d-\\x7e]+");

	/**
	 * Two slashes, dot segments, and encoded forms of slash, backslash, dot, controls.
	 */
	private static final Pattern MISLEADING = Pattern.compile("//|/\\.{1,2}(/|$)|%(2f|5c|2e|[01][0-9a-f]|7f)",
			Pattern.CASE_INSENSITIVE);

	private ReturnTarget() {
	}

	/**
	 * Checks a target.
	 * @param target the target of a request, without the context path
	 * @return the target, or the root of the application if there is none
	 * @throws ConnectFailedException if it is no path of this application
	 */
	static String of(@Nullable String target) {
		if (!StringUtils.hasLength(target)) {
			return ROOT;
		}
		if (!isWithinApplication(target)) {
			throw new ConnectFailedException(ConnectFailure.Reason.RETURN_TARGET_REFUSED);
		}
		return target;
	}

	static boolean isWithinApplication(String target) {
		return target.length() <= LONGEST && target.startsWith(ROOT) && VISIBLE.matcher(target).matches()
				&& !MISLEADING.matcher(path(target)).find();
	}

	private static String path(String target) {
		return target.split("[?#]", 2)[0];
	}

}
