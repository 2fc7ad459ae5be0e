package io.github.loftyspring.samples.cli.output;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Values as text.
 */
final class CellText {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_OFFSET_DATE_TIME;

	private CellText() {
	}

	static String of(@Nullable Object value) {
		if (value == null) {
			return "";
		}
		if (value instanceof Collection<?> values) {
			return values.stream().map(CellText::of).collect(Collectors.joining("; "));
		}
		if (value instanceof Instant instant) {
			return TIME.format(instant.truncatedTo(ChronoUnit.SECONDS).atOffset(ZoneOffset.UTC));
		}
		return value.toString();
	}

	/**
	 * Returns a value as one line for a terminal. Anybody who fills in a web form can put
	 * text into a lead, so nothing in it may steer the terminal.
	 */
	static String forTerminal(@Nullable Object value) {
		StringBuilder text = new StringBuilder();
		of(value).codePoints().map((point) -> isPlain(point) ? point : ' ').forEach(text::appendCodePoint);
		return text.toString().strip();
	}

	private static boolean isPlain(int point) {
		return switch (Character.getType(point)) {
			case Character.CONTROL, Character.FORMAT, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR,
					Character.SURROGATE, Character.UNASSIGNED ->
				false;
			default -> true;
		};
	}

}
