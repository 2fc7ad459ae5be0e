package io.github.loftyspring.api.salesagent;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * How many working leads a sales agent may have and has.
 *
 * @param totalQuota how many it may have
 * @param usedQuota how many it has
 * @param remainingQuota how many it may still get
 * @param hasQuotaAvailable whether it may still get any
 * @param usagePercentage how much of the quota is used, from 0 to 100
 * @param isBorrowed whether the sales agent is lent by someone else
 * @param borrowLevel whose it is
 * @param borrowedFrom the id of the user or office that lends it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SalesAgentQuota(@Nullable Long totalQuota, @Nullable Integer usedQuota, @Nullable Long remainingQuota,
		@Nullable Boolean hasQuotaAvailable, @Nullable Double usagePercentage, @Nullable Boolean isBorrowed,
		@Nullable BorrowLevel borrowLevel, @Nullable Long borrowedFrom) {
}
