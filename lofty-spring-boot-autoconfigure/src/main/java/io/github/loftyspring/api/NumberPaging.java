package io.github.loftyspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Pages are numbered. The list ends at an empty page, when Lofty says so, when the pages
 * so far hold all items as far as Lofty tells their number, and when a page is not full
 * and Lofty tells nothing else.
 *
 * @param number the parameter for the number of the page
 * @param first the number of the first page
 * @param size the size of a page
 */
record NumberPaging(String number, int first, PageSize size) implements Paging {

	@Override
	public Map<String, Object> parameters(PageCursor page) {
		return (page.position() != null) ? Map.of(this.number, page.position()) : Map.of();
	}

	@Override
	public @Nullable PageCursor next(PageCursor page, Map<String, @Nullable Object> parameters, ListAnswer<?> answer,
			@Nullable Object lastId) {
		int read = answer.items().size();
		if (read == 0 || Boolean.FALSE.equals(answer.hasMore())) {
			return null;
		}
		long position = (page.position() != null) ? page.position() : this.first;
		if (answer.hasMore() == null && isLast(position - this.first, parameters, answer.total(), read)) {
			return null;
		}
		return new PageCursor(page.list(), position + 1, null);
	}

	private boolean isLast(long pagesBefore, Map<String, @Nullable Object> parameters, @Nullable Long total, int read) {
		Integer full = this.size.of(parameters);
		if (full == null) {
			return total != null && pagesBefore == 0 && read >= total;
		}
		return (total != null && total > 0) ? pagesBefore * full + read >= total : read < full;
	}

}
