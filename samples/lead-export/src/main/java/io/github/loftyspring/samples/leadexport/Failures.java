package io.github.loftyspring.samples.leadexport;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;

import io.github.loftyspring.LoftyException;
import io.github.loftyspring.LoftyRateLimitException;
import io.github.loftyspring.LoftyServerException;
import io.github.loftyspring.LoftyTransportException;
import io.github.loftyspring.samples.leadexport.file.RunMismatchException;
import io.github.loftyspring.samples.leadexport.list.ListLostException;
import org.jspecify.annotations.Nullable;

/**
 * Says what went wrong.
 */
final class Failures {

	private Failures() {
	}

	static Outcome of(Exception failure) {
		if (failure instanceof LoftyTransportException || failure instanceof LoftyServerException
				|| failure instanceof LoftyRateLimitException) {
			return new Outcome(ExitCode.INCOMPLETE, sentence(failure.getMessage()));
		}
		if (failure instanceof LoftyException || failure instanceof ListLostException) {
			return new Outcome(ExitCode.FAILED, sentence(failure.getMessage()));
		}
		if (failure instanceof RunMismatchException) {
			return new Outcome(ExitCode.USAGE, sentence(failure.getMessage()));
		}
		if (failure instanceof IOException io) {
			return new Outcome(ExitCode.FAILED, sentence("The files cannot be written: " + describe(io)));
		}
		return new Outcome(ExitCode.FAILED, sentence("This should not have happened: " + failure));
	}

	private static String describe(IOException failure) {
		String file = (failure instanceof FileSystemException system) ? system.getFile() : null;
		if (failure instanceof AccessDeniedException) {
			return "no permission for " + file;
		}
		if (failure instanceof NoSuchFileException) {
			return file + " does not exist";
		}
		if (failure instanceof FileAlreadyExistsException || failure instanceof NotDirectoryException) {
			return file + " is not a directory";
		}
		return (failure.getMessage() != null) ? failure.getMessage() : failure.toString();
	}

	static String sentence(@Nullable String text) {
		String message = String.valueOf(text);
		return message.endsWith(".") ? message : message + ".";
	}

}
