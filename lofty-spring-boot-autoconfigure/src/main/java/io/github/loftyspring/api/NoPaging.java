package io.github.loftyspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A list that Lofty answers as a whole.
 */
enum NoPaging implements Paging {

	INSTANCE;

	@Override
	public Map<String, Object> parameters(PageCursor page) {
		return Map.of();
	}

	@Override
	public @Nullable PageCursor next(PageCursor page, Map<String, @Nullable Object> parameters, ListAnswer<?> answer,
			@Nullable Object lastId) {
		return null;
	}

}
