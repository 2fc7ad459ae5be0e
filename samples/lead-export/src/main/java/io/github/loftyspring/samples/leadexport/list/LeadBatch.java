package io.github.loftyspring.samples.leadexport.list;

import java.util.List;

import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * Leads that were read for the first time.
 *
 * @param leads the leads, in the order of the list
 * @param position the number of leads of the list up to and with these
 * @param total the number of leads in the whole list, if Lofty tells
 */
public record LeadBatch(List<Lead> leads, long position, @Nullable Long total) {

	/**
	 * Creates a batch.
	 * @param leads the leads, which are copied
	 * @param position the number of leads of the list up to and with these
	 * @param total the number of leads in the whole list
	 */
	public LeadBatch {
		leads = List.copyOf(leads);
	}

}
