package io.github.loftyspring.api.lead;

import java.util.function.Consumer;
import java.util.stream.Stream;

import io.github.loftyspring.api.BlockingCalls;
import io.github.loftyspring.api.Page;

/**
 * The operations on leads. An argument that cannot be right is an
 * {@link IllegalArgumentException} that names it, before anything is sent.
 *
 * @since 0.1.0
 * @see ReactiveLeadOperations
 */
public interface LeadOperations {

	/**
	 * Returns operations that wait for the reactive ones.
	 * @param operations the reactive operations
	 * @param calls waits for them
	 * @return the operations
	 */
	static LeadOperations of(ReactiveLeadOperations operations, BlockingCalls calls) {
		return new DefaultLeadOperations(operations, calls);
	}

	/**
	 * Reads the first page of all leads.
	 * @return the page
	 */
	default Page<Lead> list() {
		return list((query) -> {
		});
	}

	/**
	 * Reads one page of leads.
	 * @param query says which leads, and where the page starts
	 * @return the page
	 */
	Page<Lead> list(Consumer<LeadQuery> query);

	/**
	 * Reads all leads, page by page. A page is requested when an item of it is taken.
	 * @return the leads
	 */
	default Stream<Lead> stream() {
		return stream((query) -> {
		});
	}

	/**
	 * Reads leads, page by page, from where the query starts to the end of the list. A
	 * page is requested when an item of it is taken; {@link LeadQuery#limit(int)} is its
	 * size.
	 * @param query says which leads, and where the first page starts
	 * @return the leads
	 */
	Stream<Lead> stream(Consumer<LeadQuery> query);

	/**
	 * Reads a lead. A lead that was created a moment ago may not be found yet.
	 * @param leadId the lead's id, positive
	 * @return the lead
	 */
	default Lead get(long leadId) {
		return get(leadId, false);
	}

	/**
	 * Reads a lead that may be in the trash.
	 * @param leadId the lead's id, positive
	 * @param withTrash whether to look in the trash too
	 * @return the lead
	 */
	Lead get(long leadId, boolean withTrash);

	/**
	 * Creates a lead. Lofty merges it into an existing one with the same e-mail address
	 * or phone number; the id may then be that of a record that no longer exists. To be
	 * sure, look for the lead first.
	 * @param lead the lead
	 * @return the lead's id
	 */
	long create(NewLead lead);

	/**
	 * Changes a lead.
	 * @param leadId the lead's id, positive
	 * @param update what to change
	 * @return what came of it
	 */
	LeadUpdateResult update(long leadId, LeadUpdate update);

	/**
	 * Moves a lead to the trash.
	 * @param leadId the lead's id, positive
	 * @param reason why, not blank; Lofty records it, and it travels in the address of
	 * the request, so it should hold nothing personal
	 */
	void delete(long leadId, String reason);

}
