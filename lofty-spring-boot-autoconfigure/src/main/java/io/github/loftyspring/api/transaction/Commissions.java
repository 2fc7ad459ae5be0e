package io.github.loftyspring.api.transaction;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;

/**
 * The commissions of a transaction.
 *
 * @param preSplit those paid before the split, never {@code null}
 * @param split those paid in the split, never {@code null}
 * @param postSplit those paid after the split, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Commissions(List<Commission> preSplit, List<Commission> split, List<Commission> postSplit) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param preSplit those paid before the split, never {@code null}
	 * @param split those paid in the split, never {@code null}
	 * @param postSplit those paid after the split, never {@code null}
	 */
	public Commissions {
		preSplit = WireValues.list(preSplit);
		split = WireValues.list(split);
		postSplit = WireValues.list(postSplit);
	}

}
