package io.github.loftyspring.samples.leadexport.list;

import java.io.Serial;

/**
 * A list cannot be read to its end.
 */
public class ListLostException extends RuntimeException {

	@Serial
	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message what is wrong with the list
	 */
	public ListLostException(String message) {
		super(message);
	}

}
