package io.github.loftyspring.api;

import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Refuses arguments that cannot be right, by their name, before anything is sent.
 *
 * @since 0.1.0
 */
public final class Arguments {

	private Arguments() {
	}

	/**
	 * Checks an id.
	 * @param name the name of the argument
	 * @param value the id
	 * @throws IllegalArgumentException if the id is not positive
	 */
	public static void id(String name, long value) {
		Assert.isTrue(value > 0, () -> "'%s' must be positive, not %d".formatted(name, value));
	}

	/**
	 * Checks a text.
	 * @param name the name of the argument
	 * @param value the text
	 * @throws IllegalArgumentException if the text is missing or blank
	 */
	public static void text(String name, @Nullable String value) {
		Assert.hasText(value, () -> "'%s' must not be blank".formatted(name));
	}

	/**
	 * Checks that an argument is there.
	 * @param name the name of the argument
	 * @param value the argument
	 * @throws IllegalArgumentException if it is missing
	 */
	public static void present(String name, @Nullable Object value) {
		Assert.notNull(value, () -> "'%s' must not be null".formatted(name));
	}

	/**
	 * Checks a number.
	 * @param name the name of the argument
	 * @param value the number
	 * @param min the smallest that is right
	 * @param max the largest that is right
	 * @throws IllegalArgumentException if the number is outside
	 */
	public static void range(String name, long value, long min, long max) {
		Assert.isTrue(value >= min && value <= max,
				() -> "'%s' must be between %d and %d, not %d".formatted(name, min, max, value));
	}

}
