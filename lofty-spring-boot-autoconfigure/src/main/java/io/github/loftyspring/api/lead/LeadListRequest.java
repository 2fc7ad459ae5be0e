package io.github.loftyspring.api.lead;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.PageCursor;
import io.github.loftyspring.api.PageMetadata;
import org.jspecify.annotations.Nullable;

import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/**
 * One request of a list.
 *
 * @param filters the parameters that stay the same on every page
 * @param limit the size of a page
 * @param offset where to start
 * @param scrollId where to start, as Lofty has told
 * @param position the number of leads before the scroll id, when it is known
 */
record LeadListRequest(Map<String, String> filters, @Nullable Integer limit, @Nullable Long offset,
		@Nullable String scrollId, @Nullable Long position) {

	static final String LIST = "leads";

	LeadListRequest {
		filters = new LinkedHashMap<>(filters);
	}

	/**
	 * Returns the request that starts at a cursor. The filters are sent along with a
	 * scroll id, for a server that does not keep them.
	 */
	LeadListRequest at(@Nullable String text) {
		if (text == null) {
			return this;
		}
		PageCursor cursor = PageCursor.parse(LIST, text);
		return (cursor.id() != null)
				? new LeadListRequest(this.filters, this.limit, null, cursor.id(), cursor.position())
				: new LeadListRequest(this.filters, this.limit, cursor.position(), null, null);
	}

	MultiValueMap<String, String> parameters() {
		MultiValueMap<String, String> parameters = new LinkedMultiValueMap<>();
		this.filters.forEach(parameters::set);
		set(parameters, "limit", this.limit);
		set(parameters, "offset", this.offset);
		set(parameters, "scrollId", this.scrollId);
		return parameters;
	}

	private static void set(MultiValueMap<String, String> parameters, String name, @Nullable Object value) {
		if (value != null) {
			parameters.set(name, value.toString());
		}
	}

	Page<Lead> page(LeadList answer) {
		PageMetadata metadata = (answer.metadata() != null) ? answer.metadata() : PageMetadata.NONE;
		return metadata.page(new PageCursor(LIST, start(), this.scrollId), this.limit, answer.leads());
	}

	private @Nullable Long start() {
		if (this.offset != null) {
			return this.offset;
		}
		return (this.scrollId != null) ? this.position : Long.valueOf(0);
	}

}
