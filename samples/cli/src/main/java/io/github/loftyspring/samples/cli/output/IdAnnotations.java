package io.github.loftyspring.samples.cli.output;

import java.io.Serial;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.ser.std.ToStringSerializer;

/**
 * Writes ids as text, since Lofty's may be larger than the whole numbers that JavaScript
 * and others read exactly, and dates as ISO 8601 instead of as Lofty has birthdays.
 */
final class IdAnnotations extends JacksonAnnotationIntrospector {

	@Serial
	private static final long serialVersionUID = 1L;

	@Override
	public @Nullable Object findSerializer(MapperConfig<?> config, Annotated annotated) {
		Class<?> type = annotated.getRawType();
		boolean isId = type == Long.class && (annotated.getName().endsWith("Id") || annotated.getName().equals("id"));
		return (isId || type == LocalDate.class) ? ToStringSerializer.class : super.findSerializer(config, annotated);
	}

}
