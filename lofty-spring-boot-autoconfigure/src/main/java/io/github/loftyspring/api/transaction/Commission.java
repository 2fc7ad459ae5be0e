package io.github.loftyspring.api.transaction;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.lead.CommissionCalculation;
import io.github.loftyspring.api.lead.CommissionParty;
import org.jspecify.annotations.Nullable;

/**
 * One commission of a transaction.
 *
 * @param id its id
 * @param splitPayType the kind of party whose part is split
 * @param splitPayTo the id of that party
 * @param splitPayToName the name of that party
 * @param payType the kind of party that is paid
 * @param payTo the id of the party that is paid
 * @param payToName the name of the party that is paid
 * @param value the value, in what {@code calculateType} says
 * @param calculateType whether the value is a percentage or an amount
 * @param desc the description
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Commission(@Nullable Long id, @Nullable CommissionParty splitPayType, @Nullable Long splitPayTo,
		@Nullable String splitPayToName, @Nullable CommissionParty payType, @Nullable Long payTo,
		@Nullable String payToName, @Nullable BigDecimal value, @Nullable CommissionCalculation calculateType,
		@Nullable String desc) {

}
