package io.github.loftyspring.api.routing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A role that leads can be routed to.
 *
 * @param id its id
 * @param name its name
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssignRole(@Nullable Long id, @Nullable String name) {

}
