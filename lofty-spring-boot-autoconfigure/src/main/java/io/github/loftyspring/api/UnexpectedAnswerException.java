package io.github.loftyspring.api;

import reactor.core.publisher.Mono;

/**
 * Lofty answered with success, but not with what the operation needs: a body is missing,
 * or a list shows the same page again. The message holds nothing of the answer.
 *
 * @since 0.1.0
 */
public class UnexpectedAnswerException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param message what is wrong with the answer
	 */
	public UnexpectedAnswerException(String message) {
		super(message);
	}

	static UnexpectedAnswerException empty() {
		return new UnexpectedAnswerException("Lofty's answer does not hold what the operation returns");
	}

	static <T> Mono<T> whenEmpty() {
		return Mono.error(UnexpectedAnswerException::empty);
	}

}
