package io.github.loftyspring.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import com.fasterxml.jackson.annotation.JacksonAnnotationsInside;
import tools.jackson.databind.annotation.JsonDeserialize;
import tools.jackson.databind.annotation.JsonSerialize;

/**
 * Reads and writes an {@link java.time.OffsetDateTime}, as Lofty has the times of tasks
 * and of its calendar: {@code 2026-03-01T15:00:00-08:00}, to the second. All formats of
 * {@link WireInstant} are read and keep their offset; a time without one is UTC. Anything
 * that is no time becomes {@code null}.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@JacksonAnnotationsInside
@JsonDeserialize(using = WireOffsetDateTimeDeserializer.class)
@JsonSerialize(using = WireOffsetDateTimeSerializer.class)
public @interface WireOffsetDateTime {

}
