package io.github.loftyspring.samples.spa;

import java.util.List;

import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import org.jspecify.annotations.Nullable;

/**
 * One page of the list.
 *
 * @param page its number, from 1
 * @param total the number of all leads, {@code null} when Lofty does not tell
 * @param hasNext whether there is a page after this one
 * @param leads the leads of this page
 */
record LeadPage(int page, @Nullable Long total, boolean hasNext, List<LeadRow> leads) {

	static LeadPage of(int page, Page<Lead> leads) {
		boolean more = (leads.total() != null) ? leads.total() > (long) page * LeadController.PAGE_SIZE
				: leads.hasNext();
		return new LeadPage(page, leads.total(), more, leads.items().stream().map(LeadRow::of).toList());
	}

}
