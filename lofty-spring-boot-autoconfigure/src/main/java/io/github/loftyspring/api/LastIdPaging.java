package io.github.loftyspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A page starts behind the last item of the one before. The list ends at a page that is
 * not full. Whether Lofty counts the item itself is not known; {@link ListQuery} leaves
 * it out of the page.
 *
 * @param id the parameter for the id of that item
 * @param size the size of a page
 */
record LastIdPaging(String id, PageSize size) implements Paging {

	@Override
	public Map<String, Object> parameters(PageCursor page) {
		return (page.id() != null) ? Map.of(this.id, page.id()) : Map.of();
	}

	@Override
	public @Nullable PageCursor next(PageCursor page, Map<String, @Nullable Object> parameters, ListAnswer<?> answer,
			@Nullable Object lastId) {
		int read = answer.items().size();
		if (lastId == null || this.size.isShort(parameters, read) || lastId.toString().equals(page.id())) {
			return null;
		}
		return new PageCursor(page.list(), null, lastId.toString());
	}

}
