package io.github.loftyspring.samples.webapp.lead;

import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * One page of the list.
 *
 * @param rows the leads
 * @param page the number of the page, from 1
 * @param offset the number of leads before the page
 * @param total the number of leads on all pages, {@code null} if Lofty does not tell it
 * @param hasNext whether there is a page after this one
 */
record LeadList(List<LeadRow> rows, int page, long offset, @Nullable Long total, boolean hasNext) {

	/**
	 * Says which leads these are.
	 * @return such as {@code 11 to 20 of 20,000 leads}
	 */
	public String summary() {
		if (this.rows.isEmpty()) {
			return "No leads on this page";
		}
		String range = String.format(Locale.ENGLISH, "%,d to %,d", this.offset + 1, this.offset + this.rows.size());
		return (this.total != null) ? String.format(Locale.ENGLISH, "%s of %,d leads", range, this.total)
				: "Leads " + range;
	}

}
