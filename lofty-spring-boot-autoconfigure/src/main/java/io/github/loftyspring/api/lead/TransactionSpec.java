package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * Details of a lead's transaction.
 *
 * @since 0.1.0
 */
public final class TransactionSpec extends RequestFields<TransactionSpec> {

	TransactionSpec() {
	}

	static Map<String, Object> fields(String name, Consumer<TransactionSpec> spec) {
		Assert.hasText(name, "'transactionName' must not be blank");
		Assert.isTrue(name.indexOf('<') < 0 && name.indexOf('>') < 0, "'transactionName' must not contain '<' or '>'");
		Assert.notNull(spec, "'transaction' must not be null");
		TransactionSpec transaction = new TransactionSpec().set("transactionName", name);
		spec.accept(transaction);
		return transaction.toMap();
	}

	/**
	 * Names the transaction to change. Lofty does not take it with a new one.
	 * @param id the transaction's id, positive
	 * @return these details
	 */
	public TransactionSpec transactionId(long id) {
		return setId("transactionId", id);
	}

	/**
	 * Sets the kind of transaction.
	 * @param type the kind
	 * @return these details
	 */
	public TransactionSpec transactionType(TransactionType type) {
		return set("transactionType", type);
	}

	/**
	 * Sets the status. Lofty files a status the team does not use under the first one of
	 * the kind, without saying so.
	 * @param status the status, by its name in the team's pipeline
	 * @return these details
	 */
	public TransactionSpec transactionStatus(String status) {
		return setText("transactionStatus", status);
	}

	/**
	 * Sets the price of the home.
	 * @param price the price
	 * @return these details
	 */
	public TransactionSpec homePrice(BigDecimal price) {
		return setAmount("homePrice", price);
	}

	/**
	 * Sets the rate of the commission.
	 * @param percent the rate in percent: 3 is 3 %
	 * @return these details
	 */
	public TransactionSpec commissionRate(BigDecimal percent) {
		return setAmount("commissionRate", percent);
	}

	/**
	 * Sets the gross commission income.
	 * @param amount the amount
	 * @return these details
	 */
	public TransactionSpec gci(BigDecimal amount) {
		return setAmount("gci", amount);
	}

	/**
	 * Sets the team's part of the gross commission income.
	 * @param amount the amount
	 * @return these details
	 */
	public TransactionSpec teamRevenue(BigDecimal amount) {
		return setAmount("teamRevenue", amount);
	}

	/**
	 * Sets the agent's part of the gross commission income.
	 * @param amount the amount
	 * @return these details
	 */
	public TransactionSpec agentRevenue(BigDecimal amount) {
		return setAmount("agentRevenue", amount);
	}

	/**
	 * Sets the time of the expected close.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec expectedCloseDate(Instant time) {
		return setEpochMillis("expectedCloseDate", time);
	}

	/**
	 * Sets the time of the close.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec closeDate(Instant time) {
		return setEpochMillis("closeDate", time);
	}

	/**
	 * Sets the time of the appointment.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec appointmentDate(Instant time) {
		return setEpochMillis("appointmentDate", time);
	}

	/**
	 * Sets the time of the signing of the agreement.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec agreementSignedDate(Instant time) {
		return setEpochMillis("agreementSignedDate", time);
	}

	/**
	 * Sets the time of the offer.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec offerDate(Instant time) {
		return setEpochMillis("offerDate", time);
	}

	/**
	 * Sets the time of the contract.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec contractDate(Instant time) {
		return setEpochMillis("contractDate", time);
	}

	/**
	 * Sets the time of the appraisal.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec appraisalDate(Instant time) {
		return setEpochMillis("appraisalDate", time);
	}

	/**
	 * Sets the time of the inspection of the home.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec homeInspectionDate(Instant time) {
		return setEpochMillis("homeInspectionDate", time);
	}

	/**
	 * Sets the time of the escrow.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec escrowDate(Instant time) {
		return setEpochMillis("escrowDate", time);
	}

	/**
	 * Sets the time of the expiration of the listing or contract.
	 * @param time the time
	 * @return these details
	 */
	public TransactionSpec expiration(Instant time) {
		return setEpochMillis("expiration", time);
	}

	/**
	 * Adds the value of a field of the team's own. In an update the fields that are not
	 * given lose their values.
	 * @param id the field's id, positive
	 * @param value the value; for a field of several options a JSON array of texts
	 * @return these details
	 */
	public TransactionSpec customField(long id, String value) {
		Arguments.id("id", id);
		Assert.notNull(value, "'value' must not be null");
		return add("customFields", Map.of("id", id, "value", value));
	}

	/**
	 * Sets the commissions.
	 * @param commissions says them
	 * @return these details
	 */
	public TransactionSpec commissions(Consumer<CommissionsSpec> commissions) {
		return set("commissions", CommissionsSpec.fields(commissions));
	}

}
