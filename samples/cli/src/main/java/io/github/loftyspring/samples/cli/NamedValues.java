package io.github.loftyspring.samples.cli;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.github.loftyspring.api.OpenValue;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * Reads a value of a set that Lofty may extend, by the name of its constant in lower case
 * with hyphens, and proposes the names.
 *
 * @param <T> the type of the values
 */
abstract class NamedValues<T extends OpenValue<?>> implements ITypeConverter<T>, Iterable<String> {

	private final String noun;

	private final Map<String, T> values = new LinkedHashMap<>();

	NamedValues(String noun, Class<T> type) {
		this.noun = noun;
		Arrays.stream(type.getDeclaredFields())
			.filter((field) -> Modifier.isStatic(field.getModifiers()) && field.getType() == type)
			.forEach((field) -> {
				try {
					this.values.put(name(field.getName()), type.cast(field.get(null)));
				}
				catch (IllegalAccessException ex) {
					throw new IllegalStateException(ex);
				}
			});
	}

	private static String name(String text) {
		return text.toLowerCase(Locale.ROOT).replace('_', '-');
	}

	@Override
	public T convert(String text) {
		T value = this.values.get(name(text));
		if (value == null) {
			throw new TypeConversionException(
					"'%s' is not %s, which is one of %s".formatted(text, this.noun, String.join(", ", names())));
		}
		return value;
	}

	@Override
	public Iterator<String> iterator() {
		return names().iterator();
	}

	private List<String> names() {
		return new ArrayList<>(this.values.keySet());
	}

}
