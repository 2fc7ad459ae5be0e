package io.github.loftyspring.api.member;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a member as an agent.
 *
 * @param licenseId the number of the licence
 * @param position the position in the company
 * @param companyName the company's name
 * @param companyAddress the company's address
 * @param mlsAgentId the agent's id in the multiple listing service
 * @param agentPid the agent's id in the team's own systems, as far as Lofty is told
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record AgentInfo(@Nullable String licenseId, @Nullable String position, @Nullable String companyName,
		@Nullable String companyAddress, @Nullable String mlsAgentId, @Nullable String agentPid) {
}
