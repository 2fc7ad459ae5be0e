package io.github.loftyspring.api.transaction;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * The address of the property that a transaction is about.
 *
 * @param transactionId the transaction's id
 * @param unit the number of the unit
 * @param label what the address is, in free words
 * @param state the state
 * @param city the city
 * @param zipCode the ZIP code
 * @param streetAddress the street address
 * @param county the county
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record TransactionAddress(@Nullable Long transactionId, @Nullable String unit, @Nullable String label,
		@Nullable String state, @Nullable String city, @Nullable String zipCode, @Nullable String streetAddress,
		@Nullable String county) {

}
