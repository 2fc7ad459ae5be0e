package io.github.loftyspring.api.transaction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * A stage of a pipeline.
 *
 * @param id its id, which stays when the stage is renamed
 * @param name its name, which is what transactions have as their status
 * @param isDefault whether it is the first stage, which a transaction without a status
 * gets
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PipelineStage(@Nullable Long id, @Nullable String name,
		@JsonProperty("default") @Nullable Boolean isDefault) {

}
