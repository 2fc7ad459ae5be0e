package io.github.loftyspring.api.agent;

import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;

/**
 * The operations on the team's agents.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface AgentApi {

	/**
	 * Shuts an agent out: sessions and access tokens end at once, and the seat is free
	 * again. Leads and other data stay with the agent. Owners and the caller cannot be
	 * shut out.
	 * @param agentId the agent's user id, positive
	 */
	@PostExchange("/v2.0/agents/{agentId}/deactivate")
	Mono<Void> deactivate(@PathVariable long agentId);

	/**
	 * Lets an agent in again, who is back in the same office with all data. It takes a
	 * free seat.
	 * @param agentId the agent's user id, positive
	 */
	@PostExchange("/v2.0/agents/{agentId}/reactivate")
	Mono<Void> reactivate(@PathVariable long agentId);

	/**
	 * Gives tags to an agent.
	 * @param agentId the agent's user id, positive
	 * @param tags the tags
	 * @return {@code false} if Lofty says that it did not add all of them
	 */
	@PostExchange("/v1.0/agent/{agentId}/tag/add")
	Mono<AgentTagsAdded> addTag(@PathVariable long agentId, @RequestBody AgentTags tags);

	/**
	 * Adds an agent to the team.
	 * @param agent the agent
	 * @return what Lofty says of the new agent
	 */
	@PostExchange("/v1.0/agent/profile/add")
	Mono<AddedAgent> add(@RequestBody NewAgent agent);

}
