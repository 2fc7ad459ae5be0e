package io.github.loftyspring.api.transaction;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import io.github.loftyspring.api.lead.TransactionCustomField;
import io.github.loftyspring.api.lead.TransactionType;
import org.jspecify.annotations.Nullable;

/**
 * A transaction as a search finds it: without commissions, but with the ids of the lead
 * and the property.
 *
 * @param created when it was created
 * @param updated when it was last changed
 * @param transactionId its id
 * @param leadId the lead's id
 * @param propertyId the id of the property
 * @param transactionName the address or the name of the deal
 * @param leadName the lead's name
 * @param agentName the agent's name
 * @param assignedAgent the user id of the agent
 * @param transactionType its kind
 * @param transactionStatus its status, by the name in the team's pipeline
 * @param homePrice the price of the home
 * @param expectedCloseDate when it is expected to close
 * @param closeDate when it closed
 * @param commissionRate the rate of the commission in percent: 3 is 3 %
 * @param gci the gross commission income
 * @param teamRevenue the team's part of it
 * @param agentRevenue the agent's part of it
 * @param appointmentDate the time of the appointment
 * @param agreementSignedDate when the agreement was signed
 * @param offerDate the time of the offer
 * @param contractDate the time of the contract
 * @param appraisalDate the time of the appraisal
 * @param homeInspectionDate the time of the inspection of the home
 * @param escrowDate the time of the escrow
 * @param expiration when the listing or contract expires
 * @param customFields the values of the fields of the team's own, never {@code null}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TransactionSummary(@WireInstant @Nullable Instant created, @WireInstant @Nullable Instant updated,
		@Nullable Long transactionId, @Nullable Long leadId, @Nullable Long propertyId,
		@Nullable String transactionName, @Nullable String leadName, @Nullable String agentName,
		@Nullable Long assignedAgent, @Nullable TransactionType transactionType, @Nullable String transactionStatus,
		@Nullable BigDecimal homePrice, @WireInstant @Nullable Instant expectedCloseDate,
		@WireInstant @Nullable Instant closeDate, @Nullable BigDecimal commissionRate, @Nullable BigDecimal gci,
		@Nullable BigDecimal teamRevenue, @Nullable BigDecimal agentRevenue,
		@WireInstant @Nullable Instant appointmentDate, @WireInstant @Nullable Instant agreementSignedDate,
		@WireInstant @Nullable Instant offerDate, @WireInstant @Nullable Instant contractDate,
		@WireInstant @Nullable Instant appraisalDate, @WireInstant @Nullable Instant homeInspectionDate,
		@WireInstant @Nullable Instant escrowDate, @WireInstant @Nullable Instant expiration,
		List<TransactionCustomField> customFields) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param created when it was created
	 * @param updated when it was last changed
	 * @param transactionId its id
	 * @param leadId the lead's id
	 * @param propertyId the id of the property
	 * @param transactionName the address or the name of the deal
	 * @param leadName the lead's name
	 * @param agentName the agent's name
	 * @param assignedAgent the user id of the agent
	 * @param transactionType its kind
	 * @param transactionStatus its status, by the name in the team's pipeline
	 * @param homePrice the price of the home
	 * @param expectedCloseDate when it is expected to close
	 * @param closeDate when it closed
	 * @param commissionRate the rate of the commission in percent: 3 is 3 %
	 * @param gci the gross commission income
	 * @param teamRevenue the team's part of it
	 * @param agentRevenue the agent's part of it
	 * @param appointmentDate the time of the appointment
	 * @param agreementSignedDate when the agreement was signed
	 * @param offerDate the time of the offer
	 * @param contractDate the time of the contract
	 * @param appraisalDate the time of the appraisal
	 * @param homeInspectionDate the time of the inspection of the home
	 * @param escrowDate the time of the escrow
	 * @param expiration when the listing or contract expires
	 * @param customFields the values of the fields of the team's own, never {@code null}
	 */
	public TransactionSummary {
		customFields = WireValues.list(customFields);
	}

}
