package io.github.loftyspring.sandbox.json;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * The two formats in which Lofty writes times as text.
 *
 * @since 0.1.0
 */
public final class WireTime {

	private static final DateTimeFormatter LEAD = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'GMT'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter NOTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private WireTime() {
	}

	/**
	 * Writes a time as leads have it, {@code 2026-04-30T17:33:32GMT}.
	 * @param instant the time
	 * @return its text
	 */
	public static String lead(Instant instant) {
		return LEAD.format(instant.truncatedTo(ChronoUnit.SECONDS));
	}

	/**
	 * Reads a time as leads have it.
	 * @param text the text
	 * @return the time
	 */
	public static Instant parseLead(String text) {
		return LEAD.parse(text, Instant::from);
	}

	/**
	 * Writes a time as notes and tasks have it, {@code 2026-04-30 17:33:32}, UTC.
	 * @param instant the time
	 * @return its text
	 */
	public static String note(Instant instant) {
		return NOTE.format(instant.truncatedTo(ChronoUnit.SECONDS));
	}

}
