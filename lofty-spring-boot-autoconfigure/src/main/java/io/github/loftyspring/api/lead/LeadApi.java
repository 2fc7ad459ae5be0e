package io.github.loftyspring.api.lead;

import io.github.loftyspring.api.Envelope;
import io.github.loftyspring.api.ResourceOperations;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * The operations on leads.
 *
 * @since 0.1.0
 */
@ResourceOperations
interface LeadApi {

	/**
	 * Reads one page of leads.
	 * @param query says which leads, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/leads")
	Mono<LeadList> list(LeadQuery query);

	/**
	 * Reads a lead. A lead that was created a moment ago may not be found yet.
	 * @param leadId the lead's id, positive
	 * @param withTrash whether to look in the trash too; not unless it is said
	 * @return the lead
	 */
	@GetExchange("/v1.0/leads/{leadId}")
	Mono<Envelope<Lead>> get(@PathVariable long leadId, @RequestParam(required = false) @Nullable Boolean withTrash);

	/**
	 * Creates a lead. Lofty merges it into an existing one with the same e-mail address
	 * or phone number; the id may then be that of a record that no longer exists. To be
	 * sure, look for the lead first.
	 * @param lead the lead
	 * @return the lead's id
	 */
	@PostExchange("/v1.0/leads")
	Mono<LeadId> create(@RequestBody NewLead lead);

	/**
	 * Changes a lead.
	 * @param leadId the lead's id, positive
	 * @param update what to change
	 * @return what came of it
	 */
	@PutExchange("/v1.0/leads/{leadId}")
	Mono<LeadUpdateResult> update(@PathVariable long leadId, @RequestBody LeadUpdate update);

	/**
	 * Moves a lead to the trash.
	 * @param leadId the lead's id, positive
	 * @param reason why, not blank; Lofty records it, and it travels in the address of
	 * the request, so it should hold nothing personal
	 */
	@DeleteExchange("/v1.0/leads/{leadId}")
	Mono<Void> delete(@PathVariable long leadId, @RequestParam String reason);

}
