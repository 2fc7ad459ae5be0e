package io.github.loftyspring.api.organization;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A group of several teams.
 *
 * @param multiTeamId the group's id
 * @param multiTeamName the group's name
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record MultiTeamInfo(@Nullable Long multiTeamId, @Nullable String multiTeamName) {

}
