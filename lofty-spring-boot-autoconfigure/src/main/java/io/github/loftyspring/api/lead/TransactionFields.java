package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * The fields that all requests about a transaction have in common. Every method checks
 * its arguments at once and throws {@link IllegalArgumentException}.
 *
 * @param <S> the subclass
 * @since 0.1.0
 */
public abstract class TransactionFields<S extends TransactionFields<S>> extends RequestFields<S> {

	/**
	 * Creates it without fields.
	 */
	protected TransactionFields() {
	}

	/**
	 * Names the transaction.
	 * @param name the address or the name of the deal, not blank and without {@code <}
	 * and {@code >}
	 * @return this object
	 */
	public S transactionName(String name) {
		Assert.hasText(name, "'transactionName' must not be blank");
		Assert.isTrue(name.indexOf('<') < 0 && name.indexOf('>') < 0, "'transactionName' must not contain '<' or '>'");
		return set("transactionName", name);
	}

	/**
	 * Sets the kind of transaction.
	 * @param type the kind
	 * @return this object
	 */
	public S transactionType(TransactionType type) {
		return set("transactionType", type);
	}

	/**
	 * Sets the status. A status the team does not use for the kind of transaction becomes
	 * its first one, without a word, in a new transaction; an update with it is refused.
	 * @param status the status, by its name in the team's pipeline
	 * @return this object
	 */
	public S transactionStatus(String status) {
		return setText("transactionStatus", status);
	}

	/**
	 * Sets the price of the home.
	 * @param price the price
	 * @return this object
	 */
	public S homePrice(BigDecimal price) {
		return setAmount("homePrice", price);
	}

	/**
	 * Sets the rate of the commission.
	 * @param percent the rate in percent: 3 is 3 %
	 * @return this object
	 */
	public S commissionRate(BigDecimal percent) {
		return setAmount("commissionRate", percent);
	}

	/**
	 * Sets the gross commission income.
	 * @param amount the amount
	 * @return this object
	 */
	public S gci(BigDecimal amount) {
		return setAmount("gci", amount);
	}

	/**
	 * Sets the team's part of the gross commission income.
	 * @param amount the amount
	 * @return this object
	 */
	public S teamRevenue(BigDecimal amount) {
		return setAmount("teamRevenue", amount);
	}

	/**
	 * Sets the agent's part of the gross commission income.
	 * @param amount the amount
	 * @return this object
	 */
	public S agentRevenue(BigDecimal amount) {
		return setAmount("agentRevenue", amount);
	}

	/**
	 * Sets the time of the expected close.
	 * @param time the time
	 * @return this object
	 */
	public S expectedCloseDate(Instant time) {
		return setEpochMillis("expectedCloseDate", time);
	}

	/**
	 * Sets the time of the close.
	 * @param time the time
	 * @return this object
	 */
	public S closeDate(Instant time) {
		return setEpochMillis("closeDate", time);
	}

	/**
	 * Sets the time of the appointment.
	 * @param time the time
	 * @return this object
	 */
	public S appointmentDate(Instant time) {
		return setEpochMillis("appointmentDate", time);
	}

	/**
	 * Sets the time of the signing of the agreement.
	 * @param time the time
	 * @return this object
	 */
	public S agreementSignedDate(Instant time) {
		return setEpochMillis("agreementSignedDate", time);
	}

	/**
	 * Sets the time of the offer.
	 * @param time the time
	 * @return this object
	 */
	public S offerDate(Instant time) {
		return setEpochMillis("offerDate", time);
	}

	/**
	 * Sets the time of the contract.
	 * @param time the time
	 * @return this object
	 */
	public S contractDate(Instant time) {
		return setEpochMillis("contractDate", time);
	}

	/**
	 * Sets the time of the appraisal.
	 * @param time the time
	 * @return this object
	 */
	public S appraisalDate(Instant time) {
		return setEpochMillis("appraisalDate", time);
	}

	/**
	 * Sets the time of the inspection of the home.
	 * @param time the time
	 * @return this object
	 */
	public S homeInspectionDate(Instant time) {
		return setEpochMillis("homeInspectionDate", time);
	}

	/**
	 * Sets the time of the escrow.
	 * @param time the time
	 * @return this object
	 */
	public S escrowDate(Instant time) {
		return setEpochMillis("escrowDate", time);
	}

	/**
	 * Sets the time of the expiration of the listing or contract.
	 * @param time the time
	 * @return this object
	 */
	public S expiration(Instant time) {
		return setEpochMillis("expiration", time);
	}

	/**
	 * Sets the values of the fields of the team's own. In an update the fields that are
	 * not given lose their values.
	 * @param values the values
	 * @return this object
	 */
	public S customFields(TransactionCustomField... values) {
		return customFields(List.of(values));
	}

	/**
	 * Sets the values of the fields of the team's own. In an update the fields that are
	 * not given lose their values.
	 * @param values the values, each with the id of its field
	 * @return this object
	 */
	public S customFields(Collection<TransactionCustomField> values) {
		setList("customFields", values);
		Assert.isTrue(values.stream().allMatch((value) -> value.id() != null), "'customFields' must all have an 'id'");
		return set("customFields", List.copyOf(values));
	}

	/**
	 * Sets the commissions.
	 * @param commissions says them
	 * @return this object
	 */
	public S commissions(Consumer<CommissionsSpec> commissions) {
		return set("commissions", CommissionsSpec.fields(commissions));
	}

}
