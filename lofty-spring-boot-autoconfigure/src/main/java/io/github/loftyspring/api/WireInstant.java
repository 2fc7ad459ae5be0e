package io.github.loftyspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Reads an {@link java.time.Instant} in any of Lofty's formats:
 * {@code 2026-04-30T17:33:32GMT}, ISO 8601 with or without offset or fraction,
 * {@code yyyy-MM-dd HH:mm:ss}, and milliseconds since the epoch as number or text. A time
 * without offset is UTC. Empty text, {@code Long.MIN_VALUE} and anything that is no time
 * become {@code null}, so that one bad value does not lose a page of good ones.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@JacksonAnnotationsInside
@JsonDeserialize(using = WireInstantDeserializer.class)
public @interface WireInstant {

}
