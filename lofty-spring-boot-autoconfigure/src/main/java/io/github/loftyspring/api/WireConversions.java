package io.github.loftyspring.api;

import java.time.Instant;

import org.springframework.core.convert.ConversionService;
import org.springframework.format.support.DefaultFormattingConversionService;

/**
 * Writes the values of paths and query parameters as Lofty expects them: an
 * {@link OpenValue} by its value, a time in milliseconds since the epoch.
 */
final class WireConversions {

	static final ConversionService SERVICE = service();

	private WireConversions() {
	}

	private static ConversionService service() {
		DefaultFormattingConversionService service = new DefaultFormattingConversionService();
		service.addConverter(OpenValue.class, String.class, (open) -> String.valueOf(open.value()));
		service.addConverter(Instant.class, String.class, (time) -> Long.toString(time.toEpochMilli()));
		return service;
	}

}
