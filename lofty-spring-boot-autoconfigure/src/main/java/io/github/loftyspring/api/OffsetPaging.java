package io.github.loftyspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * A page starts after a number of items, or where Lofty's scroll id says. The list ends
 * when all items are read as far as Lofty tells their number, at an empty page, and when
 * a page is not full and Lofty tells nothing else.
 *
 * @param offset the parameter for the number of items
 * @param scrollId the parameter for the scroll id, {@code null} for lists without
 * @param size the size of a page
 */
record OffsetPaging(String offset, @Nullable String scrollId, PageSize size) implements Paging {

	@Override
	public Map<String, Object> parameters(PageCursor page) {
		if (this.scrollId != null && page.id() != null) {
			return Map.of(this.scrollId, page.id());
		}
		return (page.position() != null) ? Map.of(this.offset, page.position()) : Map.of();
	}

	@Override
	public @Nullable PageCursor next(PageCursor page, Map<String, @Nullable Object> parameters, ListAnswer<?> answer,
			@Nullable Object lastId) {
		int read = answer.items().size();
		if (read == 0 || Boolean.FALSE.equals(answer.hasMore())) {
			return null;
		}
		Long position = position(page, read);
		// A total below one contradicts a page that has items.
		Long total = (answer.total() != null && answer.total() > 0) ? answer.total() : null;
		if (position != null && total != null && position >= total) {
			return null;
		}
		if (this.scrollId != null && StringUtils.hasText(answer.next())) {
			return new PageCursor(page.list(), position, answer.next());
		}
		boolean told = total != null || answer.hasMore() != null;
		if (position == null || (!told && this.size.isShort(parameters, read))) {
			return null;
		}
		return new PageCursor(page.list(), position, null);
	}

	/**
	 * The number of items before the next page, unknown behind a scroll id of which
	 * nothing else is known.
	 */
	private static @Nullable Long position(PageCursor page, int read) {
		if (page.position() == null && page.id() != null) {
			return null;
		}
		return ((page.position() != null) ? page.position() : 0) + read;
	}

}
