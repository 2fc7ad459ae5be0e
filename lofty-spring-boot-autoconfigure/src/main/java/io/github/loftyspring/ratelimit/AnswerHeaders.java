package io.github.loftyspring.ratelimit;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpHeaders;

/**
 * The headers of one answer, looked up by name without regard to case.
 */
@FunctionalInterface
interface AnswerHeaders {

	/**
	 * Returns the first line of a header.
	 * @param name the header's name
	 * @return its value, or {@code null} when the answer does not have the header
	 */
	@Nullable String first(String name);

	/**
	 * Returns all lines of a header.
	 * @param name the header's name
	 * @return their values in the order in which they came, none when the answer does not
	 * have the header
	 */
	default List<String> all(String name) {
		String first = first(name);
		return (first != null) ? List.of(first) : List.of();
	}

	/**
	 * Looks into an answer's headers.
	 * @param headers the headers
	 * @return the view on them
	 */
	static AnswerHeaders of(HttpHeaders headers) {
		return new AnswerHeaders() {

			@Override
			public @Nullable String first(String name) {
				return headers.getFirst(name);
			}

			@Override
			public List<String> all(String name) {
				return headers.getOrEmpty(name);
			}

		};
	}

}
