package io.github.loftyspring.auth.connect;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * The paths on which users connect and disconnect their Lofty account, without the
 * context path of the application.
 *
 * @param connect sends the user to Lofty's consent page
 * @param callback where Lofty sends the user back to
 * @param disconnect forgets the user's authorization
 * @since 0.1.0
 */
public record ConnectPaths(String connect, String callback, String disconnect) {

	/**
	 * Checks the paths.
	 * @param connect sends the user to Lofty's consent page
	 * @param callback where Lofty sends the user back to
	 * @param disconnect forgets the user's authorization
	 * @throws IllegalArgumentException if a path does not start with a slash or two are
	 * the same
	 */
	public ConnectPaths {
		check(connect, "connect");
		check(callback, "callback");
		check(disconnect, "disconnect");
		Assert.isTrue(!connect.equals(callback) && !connect.equals(disconnect) && !callback.equals(disconnect),
				"'connect', 'callback' and 'disconnect' must differ");
	}

	private static void check(String path, String name) {
		Assert.notNull(path, () -> "'" + name + "' must not be null");
		Assert.isTrue(path.startsWith("/"), () -> "'" + name + "' must start with a slash");
	}

	/**
	 * Returns what a path is for.
	 * @param path the path of a request, without the context path
	 * @return the step, {@code null} for a path of the application's own
	 */
	@Nullable Step step(String path) {
		if (path.equals(this.connect)) {
			return Step.CONNECT;
		}
		if (path.equals(this.callback)) {
			return Step.CALLBACK;
		}
		return path.equals(this.disconnect) ? Step.DISCONNECT : null;
	}

	/**
	 * The steps of a connection.
	 */
	enum Step {

		/**
		 * The user wants to connect an account.
		 */
		CONNECT("GET"),

		/**
		 * Lofty sends the user back.
		 */
		CALLBACK("GET"),

		/**
		 * The user wants to disconnect the account.
		 */
		DISCONNECT("POST");

		private final String method;

		Step(String method) {
			this.method = method;
		}

		/**
		 * Refuses other methods than the one of this step.
		 * @param requested the method of the request
		 */
		void require(String requested) {
			if (!this.method.equals(requested)) {
				throw new ConnectFailedException(ConnectFailure.Reason.METHOD_NOT_ALLOWED);
			}
		}

	}

}
