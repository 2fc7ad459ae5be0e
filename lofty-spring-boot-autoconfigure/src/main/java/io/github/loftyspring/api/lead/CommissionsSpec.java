package io.github.loftyspring.api.lead;

import java.util.Map;
import java.util.function.Consumer;

import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * The commissions of a transaction.
 *
 * @since 0.1.0
 */
public final class CommissionsSpec extends RequestFields<CommissionsSpec> {

	CommissionsSpec() {
	}

	static Map<String, Object> fields(Consumer<CommissionsSpec> spec) {
		Assert.notNull(spec, "'commissions' must not be null");
		CommissionsSpec commissions = new CommissionsSpec();
		spec.accept(commissions);
		return commissions.toMap();
	}

	/**
	 * Adds a commission that is paid before the split.
	 * @param commission says it
	 * @return these commissions
	 */
	public CommissionsSpec preSplit(Consumer<CommissionSpec> commission) {
		return add("preSplit", CommissionSpec.fields(commission));
	}

	/**
	 * Adds a commission that is paid in the split.
	 * @param commission says it
	 * @return these commissions
	 */
	public CommissionsSpec split(Consumer<CommissionSpec> commission) {
		return add("split", CommissionSpec.fields(commission));
	}

	/**
	 * Adds a commission that is paid after the split.
	 * @param commission says it
	 * @return these commissions
	 */
	public CommissionsSpec postSplit(Consumer<CommissionSpec> commission) {
		return add("postSplit", CommissionSpec.fields(commission));
	}

}
