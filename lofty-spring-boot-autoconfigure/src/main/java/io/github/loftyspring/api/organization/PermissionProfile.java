package io.github.loftyspring.api.organization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A set of permissions that members of a team have.
 *
 * @param id its id
 * @param name its name
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PermissionProfile(@Nullable Long id, @Nullable String name) {

}
