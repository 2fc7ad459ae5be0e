package io.github.loftyspring.api.routing;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A member that leads can be routed to.
 *
 * @param id the id
 * @param name the name
 * @param type the kind of member, by the number that Lofty has for it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AssignMember(@Nullable Long id, @Nullable String name, @Nullable Integer type) {

}
