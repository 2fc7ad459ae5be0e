package io.github.loftyspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * Lofty tells with each page how to ask for the next one. The list ends when it does not.
 *
 * @param cursor the parameter for what Lofty has told
 */
record CursorPaging(String cursor) implements Paging {

	@Override
	public Map<String, Object> parameters(PageCursor page) {
		return (page.id() != null) ? Map.of(this.cursor, page.id()) : Map.of();
	}

	@Override
	public @Nullable PageCursor next(PageCursor page, Map<String, @Nullable Object> parameters, ListAnswer<?> answer,
			@Nullable Object lastId) {
		if (!StringUtils.hasText(answer.next()) || Boolean.FALSE.equals(answer.hasMore()) || answer.items().isEmpty()) {
			return null;
		}
		return new PageCursor(page.list(), null, answer.next());
	}

}
