package io.github.loftyspring.samples.webapp.lead;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Writes values of leads for people.
 */
final class LeadText {

	private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMM d, uuuu", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private LeadText() {
	}

	static String name(Lead lead) {
		String name = Stream.of(text(lead.firstName()), text(lead.lastName()))
			.filter(StringUtils::hasText)
			.collect(Collectors.joining(" "));
		return name.isEmpty() ? "Without a name" : name;
	}

	static String text(@Nullable String value) {
		return (value != null) ? value : "";
	}

	static String date(@Nullable Instant instant) {
		return (instant != null) ? DATE.format(instant) : "";
	}

}
