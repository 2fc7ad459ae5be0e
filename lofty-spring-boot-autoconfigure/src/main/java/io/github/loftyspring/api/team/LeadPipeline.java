package io.github.loftyspring.api.team;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A pipeline that the leads of a team go through.
 *
 * @param id its id
 * @param name its name
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record LeadPipeline(@Nullable Long id, @Nullable String name) {

}
