package io.github.loftyspring.api;

import org.jspecify.annotations.Nullable;

/**
 * What Lofty answers, as a record of its own, around what an operation returns.
 *
 * @param <T> the type of what is returned
 * @since 0.1.0
 */
@FunctionalInterface
public interface Answer<T> {

	/**
	 * Returns what the operation returns.
	 * @return the value, {@code null} when Lofty left it out
	 */
	@Nullable T value();

}
