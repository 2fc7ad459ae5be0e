package io.github.loftyspring.api;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * A single object as Lofty answers it, either bare or under a name such as
 * <code>{"lead":{…}}</code>. The name is the
 * {@link com.fasterxml.jackson.annotation.JsonRootName} of the object's type.
 *
 * @param <T> the type of the object
 * @param value the object, {@code null} when the answer holds none of its components
 * @since 0.1.0
 */
@JsonDeserialize(using = EnvelopeDeserializer.class)
public record Envelope<T>(@Nullable T value) {
}
