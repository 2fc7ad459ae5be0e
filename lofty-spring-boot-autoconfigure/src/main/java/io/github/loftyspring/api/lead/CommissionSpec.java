package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.util.Map;
import java.util.function.Consumer;

import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * One commission of a transaction.
 *
 * @since 0.1.0
 */
public final class CommissionSpec extends RequestFields<CommissionSpec> {

	CommissionSpec() {
	}

	static Map<String, Object> fields(Consumer<CommissionSpec> spec) {
		Assert.notNull(spec, "'commission' must not be null");
		CommissionSpec commission = new CommissionSpec();
		spec.accept(commission);
		return commission.toMap();
	}

	/**
	 * Names the commission to change.
	 * @param id the commission's id, positive
	 * @return this commission
	 */
	public CommissionSpec id(long id) {
		return setId("id", id);
	}

	/**
	 * Sets the kind of party whose part is split.
	 * @param party the kind of party
	 * @return this commission
	 */
	public CommissionSpec splitPayType(CommissionParty party) {
		return set("splitPayType", party);
	}

	/**
	 * Names the party whose part is split.
	 * @param id the party's id, positive
	 * @return this commission
	 */
	public CommissionSpec splitPayTo(long id) {
		return setId("splitPayTo", id);
	}

	/**
	 * Names the party whose part is split.
	 * @param name the party's name
	 * @return this commission
	 */
	public CommissionSpec splitPayToName(String name) {
		return set("splitPayToName", name);
	}

	/**
	 * Sets the kind of party that is paid.
	 * @param party the kind of party
	 * @return this commission
	 */
	public CommissionSpec payType(CommissionParty party) {
		return set("payType", party);
	}

	/**
	 * Names the party that is paid.
	 * @param id the party's id, positive
	 * @return this commission
	 */
	public CommissionSpec payTo(long id) {
		return setId("payTo", id);
	}

	/**
	 * Names the party that is paid.
	 * @param name the party's name
	 * @return this commission
	 */
	public CommissionSpec payToName(String name) {
		return set("payToName", name);
	}

	/**
	 * Sets the value, which Lofty declares as a whole number.
	 * @param value the value, in what {@link #calculateType} says
	 * @return this commission
	 */
	public CommissionSpec value(BigDecimal value) {
		return setAmount("value", value);
	}

	/**
	 * Says what the value is.
	 * @param calculation a percentage or an amount
	 * @return this commission
	 */
	public CommissionSpec calculateType(CommissionCalculation calculation) {
		return set("calculateType", calculation);
	}

	/**
	 * Describes the commission.
	 * @param description the description
	 * @return this commission
	 */
	public CommissionSpec desc(String description) {
		return set("desc", description);
	}

}
