package io.github.loftyspring.api.routing;

import java.util.List;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on how leads are routed to members of a team. They need a permission to
 * distribute leads.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface RoutingApi {

	/**
	 * Reads the rules by which leads are routed.
	 * @param type for which role
	 * @param roleId the id of the role, which {@link RoutingType#ASSISTANT_LEAD} needs
	 * @return the rules
	 */
	@GetExchange("/v1.0/routing/rule/list/{type}")
	Mono<List<RoutingRule>> listRules(@PathVariable RoutingType type,
			@RequestParam(required = false) @Nullable Integer roleId);

	/**
	 * Changes a rule.
	 * @param type for which role it routes leads
	 * @param rule what to change, with the rule's id
	 */
	@PutExchange("/v1.0/routing/rule/{type}")
	Mono<Void> updateRule(@PathVariable RoutingType type, @RequestBody RoutingRuleUpdate rule);

	/**
	 * Reads what happens to a lead that no rule fits.
	 * @param type for which role
	 * @param roleId the id of the role, which {@link RoutingType#ASSISTANT_LEAD} needs
	 * @return the rule
	 */
	@GetExchange("/v1.0/routing/rule/supplement/{type}")
	Mono<Envelope<SupplementRoutingRule>> getSupplementRule(@PathVariable RoutingType type,
			@RequestParam(required = false) @Nullable Integer roleId);

	/**
	 * Changes what happens to a lead that no rule fits.
	 * @param type for which role
	 * @param rule what to change
	 */
	@PutExchange("/v1.0/routing/rule/supplement/{type}")
	Mono<Void> updateSupplementRule(@PathVariable RoutingType type, @RequestBody SupplementRoutingRuleUpdate rule);

	/**
	 * Reads the team's roles that leads can be routed to.
	 * @return the roles
	 */
	@GetExchange("/v1.0/routing/role/list")
	Mono<List<AssignRole>> listRoles();

	/**
	 * Reads the members that leads can be routed to.
	 * @param type for which role
	 * @param roleId the id of the role, which {@link RoutingType#ASSISTANT_LEAD} needs
	 * @return the members
	 */
	@GetExchange("/v1.0/routing/member/list/{type}")
	Mono<List<AssignMember>> listMembers(@PathVariable RoutingType type,
			@RequestParam(required = false) @Nullable Integer roleId);

}
