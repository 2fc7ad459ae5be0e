package io.github.loftyspring.api.transaction;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import io.github.loftyspring.api.lead.TransactionType;
import org.jspecify.annotations.Nullable;

/**
 * The stages that a team has for one kind of transaction.
 *
 * @param transactionType the kind of transaction
 * @param stages the stages in their order, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TransactionPipeline(@Nullable TransactionType transactionType, List<PipelineStage> stages) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param transactionType the kind of transaction
	 * @param stages the stages in their order, never {@code null}
	 */
	public TransactionPipeline {
		stages = WireValues.list(stages);
	}

}
