package io.github.loftyspring.webhook;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * JSON as plain values of Java.
 */
final class JsonValues {

	private static final Pattern DIGITS = Pattern.compile("\\d{1,19}");

	private static final Class<?> UNMODIFIABLE_MAP = Collections.unmodifiableMap(new LinkedHashMap<>()).getClass();

	private static final Class<?> UNMODIFIABLE_LIST = Collections.unmodifiableList(new ArrayList<>()).getClass();

	private JsonValues() {
	}

	// All entries of a notification share its common fields, which are not copied for
	// each.
	@SuppressWarnings("unchecked")
	static Map<String, @Nullable Object> unmodifiable(Map<?, ? extends @Nullable Object> object) {
		if (object.getClass() == UNMODIFIABLE_MAP) {
			return (Map<String, @Nullable Object>) object;
		}
		Map<String, @Nullable Object> copy = new LinkedHashMap<>();
		object.forEach((name, value) -> copy.put(String.valueOf(name), unmodifiable(value)));
		return Collections.unmodifiableMap(copy);
	}

	static @Nullable Object unmodifiable(@Nullable Object value) {
		if (value instanceof Map<?, ?> object) {
			return unmodifiable(object);
		}
		if (value instanceof List<?> array && array.getClass() != UNMODIFIABLE_LIST) {
			List<@Nullable Object> copy = new ArrayList<>(array.size());
			array.forEach((element) -> copy.add(unmodifiable(element)));
			return Collections.unmodifiableList(copy);
		}
		return value;
	}

	/**
	 * Reads a whole number that is not negative, also one written as text.
	 */
	static @Nullable Long number(@Nullable Object value) {
		if (value instanceof Integer || value instanceof Long) {
			long number = ((Number) value).longValue();
			return (number >= 0) ? number : null;
		}
		if (value instanceof String text && DIGITS.matcher(text).matches()) {
			BigInteger number = new BigInteger(text);
			return (number.bitLength() < Long.SIZE) ? number.longValue() : null;
		}
		return null;
	}

}
