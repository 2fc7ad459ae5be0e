package io.github.loftyspring.samples.cli.client;

import io.github.loftyspring.LoftyAuthenticationException;
import io.github.loftyspring.LoftyAuthorizationRequiredException;
import io.github.loftyspring.LoftyException;
import io.github.loftyspring.LoftyNotFoundException;
import io.github.loftyspring.LoftyPermissionException;
import io.github.loftyspring.LoftyRateLimitException;
import io.github.loftyspring.LoftyServerException;
import io.github.loftyspring.LoftyTransportException;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong.
 *
 * @param exitCode what the process ends with
 * @param message what to tell the user
 */
public record Failure(ExitCode exitCode, String message) {

	/**
	 * Finds out what an exception means.
	 * @param ex the exception
	 * @return what went wrong
	 */
	public static Failure of(Throwable ex) {
		if (ex instanceof CliException cli) {
			return new Failure(cli.exitCode(), sentence(cli.getMessage()));
		}
		if (ex instanceof LoftyAuthorizationRequiredException) {
			return new Failure(ExitCode.AUTHENTICATION,
					"The sign-in has ended or was withdrawn. Sign in again with 'lofty auth login'.");
		}
		if (ex instanceof LoftyException || ex instanceof IllegalArgumentException) {
			return new Failure(exitCode(ex), sentence(ex.getMessage()));
		}
		return new Failure(ExitCode.FAILED, sentence("This should not have happened: " + ex));
	}

	private static ExitCode exitCode(Throwable ex) {
		if (ex instanceof IllegalArgumentException) {
			return ExitCode.USAGE;
		}
		if (ex instanceof LoftyAuthenticationException || ex instanceof LoftyPermissionException) {
			return ExitCode.AUTHENTICATION;
		}
		if (ex instanceof LoftyNotFoundException) {
			return ExitCode.NOT_FOUND;
		}
		if (ex instanceof LoftyRateLimitException) {
			return ExitCode.QUOTA;
		}
		return (ex instanceof LoftyTransportException || ex instanceof LoftyServerException) ? ExitCode.UNAVAILABLE
				: ExitCode.FAILED;
	}

	private static String sentence(@Nullable String text) {
		String message = String.valueOf(text);
		return message.endsWith(".") ? message : message + ".";
	}

}
