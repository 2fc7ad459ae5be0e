package io.github.loftyspring.api.lead;

import java.util.List;

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

	/**
	 * Adds a property or a mailing address to a lead, or changes one. Without an id it is
	 * merged into one of the lead with the same address, if there is one.
	 * @param leadId the lead's id, positive
	 * @param property the property
	 */
	@PostExchange("/v1.0/leads/{leadId}/property")
	Mono<Void> updateProperty(@PathVariable long leadId, @RequestBody PropertyUpdate property);

	/**
	 * Says what a lead is looking for.
	 * @param leadId the lead's id, positive
	 * @param inquiry what the lead is looking for
	 */
	@PostExchange("/v1.0/leads/{leadId}/inquiry")
	Mono<Void> updateInquiry(@PathVariable long leadId, @RequestBody InquiryUpdate inquiry);

	/**
	 * Gives roles for a lead to users.
	 * @param leadId the lead's id, positive
	 * @param assignments who gets which role
	 */
	@PostExchange("/v1.0/leads/{leadId}/assignment")
	Mono<Void> assign(@PathVariable long leadId, @RequestBody List<RoleAssignment> assignments);

	/**
	 * Finds out who would get a lead by the routing rules. Nothing is created.
	 * @param lead the lead
	 * @return who would get it
	 */
	@PostExchange("/v1.0/leads/assignee")
	Mono<List<RoutedLead>> findAssignees(@RequestBody RoutingPreview lead);

	/**
	 * Adds something that a lead did on a web site.
	 * @param leadId the lead's id, positive
	 * @param activity what the lead did
	 */
	@PostExchange("/v1.0/leads/{leadId}/activity")
	Mono<Void> addActivity(@PathVariable long leadId, @RequestBody NewSiteActivity activity);

	/**
	 * Reads one page of what a lead did on the web site, the latest first.
	 * @param leadId the lead's id, positive
	 * @param query says where the page starts
	 * @return the page
	 */
	@GetExchange("/v1.0/leads/{leadId}/activities")
	Mono<SiteActivityList> listSiteActivities(@PathVariable long leadId, SiteActivityQuery query);

	/**
	 * Reads one page of the calls, texts and e-mails between a lead and the agents, the
	 * oldest first.
	 * @param leadId the lead's id, positive
	 * @param query says how many, and where the page starts
	 * @return the page
	 */
	@GetExchange("/v2.0/leads/{leadId}/activities")
	Mono<LeadActivityList> listActivities(@PathVariable long leadId, LeadActivityQuery query);

	/**
	 * Takes over what Brokermint reports about a contact. Lofty made it for that partner.
	 * @param contact the contact
	 */
	@PutExchange("/v1.0/brokermint/lead")
	Mono<Void> updateFromBrokermint(@RequestBody BrokermintContact contact);

}
