package io.github.loftyspring.api.salesagent;

import java.util.List;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on Lofty's sales agents, assistants that follow up with leads by
 * themselves. The leads that a sales agent looks after are its working leads.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface SalesAgentApi {

	/**
	 * Reads the caller's sales agent.
	 * @return the sales agent
	 */
	@GetExchange("/v2.0/sales-agents/current")
	Mono<Envelope<SalesAgent>> current();

	/**
	 * Reads the sales agent that is responsible for a lead.
	 * @param leadId the lead's id, positive
	 * @return the sales agent
	 */
	@GetExchange("/v2.0/sales-agents/by-lead")
	Mono<Envelope<SalesAgent>> byLead(@RequestParam long leadId);

	/**
	 * Reads how many working leads the caller's sales agent may have and has.
	 * @return the quota
	 */
	@GetExchange("/v2.0/sales-agents/quota")
	Mono<Envelope<SalesAgentQuota>> quota();

	/**
	 * Reads the settings of the caller's sales agent.
	 * @return the settings
	 */
	@GetExchange("/v2.0/sales-agent/settings")
	Mono<Envelope<SalesAgentSettings>> settings();

	/**
	 * Changes the settings of a sales agent, which must have been created in Lofty.
	 * @param settings the settings to change
	 */
	@PutExchange("/v2.0/sales-agent/settings")
	Mono<Void> saveSettings(@RequestBody SalesAgentSettingsUpdate settings);

	/**
	 * Reads one page of the working leads.
	 * @param query says which leads, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v2.0/working-leads")
	Mono<WorkingLeadList> listWorkingLeads(WorkingLeadQuery query);

	/**
	 * Makes leads working leads. Some may fail while others succeed.
	 * @param leads the leads
	 * @return what came of it
	 */
	@PostExchange("/v2.0/working-leads/add")
	Mono<LeadBatchResult> addWorkingLeads(@RequestBody NewWorkingLeads leads);

	/**
	 * Asks whether a lead is a working lead.
	 * @param leadId the lead's id, positive
	 * @return whether it is one
	 */
	@GetExchange("/v2.0/sales-agents/working-lead/{leadId}")
	Mono<WorkingLeadCheck> checkWorkingLead(@PathVariable long leadId);

	/**
	 * Stops the sales agent from following up with a lead.
	 * @param leadId the lead's id, positive
	 * @return whether it was stopped
	 */
	@PutExchange("/v2.0/sales-agents/working-lead/{leadId}/mute")
	Mono<MuteResult> mute(@PathVariable long leadId);

	/**
	 * Asks whether the sales agent was stopped from following up with a lead.
	 * @param leadId the lead's id, positive
	 * @return {@code true} if it was stopped
	 */
	@GetExchange("/v2.0/sales-agent/lead/mute-status")
	Mono<MuteStatus> isMuted(@RequestParam long leadId);

	/**
	 * Sends a text message to the caller from the number of the sales agent. Each call
	 * sends one.
	 * @param sms the message
	 */
	@PostExchange("/v2.0/sales-agent/ai-number/send-sms-to-agent")
	Mono<Void> sendSmsToAgent(@RequestBody AgentSms sms);

	/**
	 * Has the sales agent plan its tasks for working leads. Some may fail while others
	 * succeed.
	 * @param leads the leads
	 * @return what came of it
	 */
	@PostExchange("/v2.0/plan-tasks/create")
	Mono<LeadBatchResult> createPlanTasks(@RequestBody NewPlanTasks leads);

	/**
	 * Reads the tasks that the sales agent has planned for a lead.
	 * @param leadId the lead's id, positive
	 * @return the tasks
	 */
	@GetExchange("/v2.0/plan-tasks/lead/{leadId}")
	Mono<List<PlanTask>> listPlanTasks(@PathVariable long leadId);

}
