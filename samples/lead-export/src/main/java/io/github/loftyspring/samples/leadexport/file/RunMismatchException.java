package io.github.loftyspring.samples.leadexport.file;

import java.io.Serial;

/**
 * The files that are there belong to another run.
 */
public class RunMismatchException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	RunMismatchException(String message) {
		super(message);
	}

}
