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
 * Reads and writes a {@link java.time.LocalDate} as Lofty has birthdays: {@code Jun 5,
 * 2001}, in English. ISO dates and milliseconds since the epoch (the date in UTC) are
 * read too. Empty text, {@code Long.MIN_VALUE} and anything that is no date become
 * {@code null}.
 *
 * @since 0.1.0
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER })
@JacksonAnnotationsInside
@JsonDeserialize(using = WireDateDeserializer.class)
@JsonSerialize(using = WireDateSerializer.class)
public @interface WireDate {

}
