package io.github.loftyspring.api;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Turns what Lofty sends for <em>not set</em> into {@code null}, and what it sends for
 * <em>no elements</em> into an empty list.
 *
 * @since 0.1.0
 */
public final class WireValues {

	private WireValues() {
	}

	/**
	 * Returns an immutable list.
	 * @param <T> the type of the elements
	 * @param elements the elements, possibly missing or with gaps
	 * @return the elements that are not {@code null}
	 */
	public static <T> List<T> list(@Nullable Collection<? extends @Nullable T> elements) {
		if (elements == null) {
			return List.of();
		}
		return elements.stream().filter(Objects::nonNull).<T>map(Objects::requireNonNull).toList();
	}

	/**
	 * Returns a number that Lofty sends as -1 while it is not set.
	 * @param <N> the type of the number
	 * @param value the number as sent
	 * @return the number, {@code null} when it is not set
	 */
	public static <N extends Number> @Nullable N unlessMinusOne(@Nullable N value) {
		return (value != null && value.doubleValue() == -1) ? null : value;
	}

	/**
	 * Returns a number in a text that Lofty sends as -1, or empty, while it is not set.
	 * @param value the text as sent
	 * @return the text, {@code null} when it is not set
	 */
	public static @Nullable String unlessMinusOne(@Nullable String value) {
		return (value == null || value.isBlank() || value.strip().matches("-1(\\.0+)?")) ? null : value;
	}

	/**
	 * Returns an id that Lofty sends as 0 while it is not set.
	 * @param value the id as sent
	 * @return the id, {@code null} when it is not set
	 */
	public static @Nullable Long unlessZero(@Nullable Long value) {
		return (value != null && value == 0) ? null : value;
	}

	/**
	 * Returns the value of a text that Lofty sends empty while it is not set.
	 * @param <V> the type of the value
	 * @param text the text as sent
	 * @param value makes the value
	 * @return the value, {@code null} when it is not set
	 */
	public static <V> @Nullable V ifText(@Nullable String text, Function<String, V> value) {
		return StringUtils.hasText(text) ? value.apply(text) : null;
	}

}
