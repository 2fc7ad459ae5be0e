package io.github.loftyspring.api.lead;

import java.util.function.Consumer;

import io.github.loftyspring.api.ApiCalls;
import io.github.loftyspring.api.Page;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The operations on leads, reactive. Nothing is sent before the result is subscribed to.
 * Arguments are checked when a method is called; an argument that cannot be right is an
 * {@link IllegalArgumentException} that names it.
 *
 * @since 0.1.0
 * @see LeadOperations
 */
public interface ReactiveLeadOperations {

	/**
	 * Returns operations that make their calls by the given ones.
	 * @param calls makes the calls
	 * @return the operations
	 */
	static ReactiveLeadOperations of(ApiCalls calls) {
		return new DefaultReactiveLeadOperations(calls);
	}

	/**
	 * Reads the first page of all leads.
	 * @return the page
	 */
	default Mono<Page<Lead>> list() {
		return list((query) -> {
		});
	}

	/**
	 * Reads one page of leads.
	 * @param query says which leads, and where the page starts
	 * @return the page
	 */
	Mono<Page<Lead>> list(Consumer<LeadQuery> query);

	/**
	 * Reads all leads, page by page. A page is requested when an item of it is.
	 * @return the leads
	 */
	default Flux<Lead> stream() {
		return stream((query) -> {
		});
	}

	/**
	 * Reads leads, page by page, from where the query starts to the end of the list. A
	 * page is requested when an item of it is; {@link LeadQuery#limit(int)} is its size.
	 * @param query says which leads, and where the first page starts
	 * @return the leads
	 */
	Flux<Lead> stream(Consumer<LeadQuery> query);

	/**
	 * Reads a lead. A lead that was created a moment ago may not be found yet.
	 * @param leadId the lead's id, positive
	 * @return the lead
	 */
	default Mono<Lead> get(long leadId) {
		return get(leadId, false);
	}

	/**
	 * Reads a lead that may be in the trash.
	 * @param leadId the lead's id, positive
	 * @param withTrash whether to look in the trash too
	 * @return the lead
	 */
	Mono<Lead> get(long leadId, boolean withTrash);

	/**
	 * Creates a lead. Lofty merges it into an existing one with the same e-mail address
	 * or phone number; the id may then be that of a record that no longer exists. To be
	 * sure, look for the lead first.
	 * @param lead the lead
	 * @return the lead's id
	 */
	Mono<Long> create(NewLead lead);

	/**
	 * Changes a lead.
	 * @param leadId the lead's id, positive
	 * @param update what to change
	 * @return what came of it
	 */
	Mono<LeadUpdateResult> update(long leadId, LeadUpdate update);

	/**
	 * Moves a lead to the trash.
	 * @param leadId the lead's id, positive
	 * @param reason why, not blank; Lofty records it, and it travels in the address of
	 * the request, so it should hold nothing personal
	 * @return completes when it is done
	 */
	Mono<Void> delete(long leadId, String reason);

}
