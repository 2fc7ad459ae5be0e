package io.github.loftyspring.api;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * How a list is read page by page. Lofty has several ways; which one a list has is part
 * of its {@link ListQuery}.
 *
 * @since 0.1.0
 */
public interface Paging {

	/**
	 * Returns the parameters that lead to a page.
	 * @param page where the page starts
	 * @return the parameters by their names on the wire
	 */
	Map<String, Object> parameters(PageCursor page);

	/**
	 * Returns where the next page starts.
	 * @param page where the page that was answered starts
	 * @param parameters what was asked for besides
	 * @param answer the answer
	 * @param lastId the id of the answer's last item
	 * @return where the next page starts, {@code null} when there is none
	 */
	@Nullable PageCursor next(PageCursor page, Map<String, @Nullable Object> parameters, ListAnswer<?> answer,
			@Nullable Object lastId);

	/**
	 * Returns where the first page starts.
	 * @param list the name of the list
	 * @return the start
	 */
	default PageCursor start(String list) {
		return new PageCursor(list, null, null);
	}

	/**
	 * A list that Lofty answers as a whole.
	 * @return the paging
	 */
	static Paging none() {
		return NoPaging.INSTANCE;
	}

	/**
	 * A page starts after a number of items.
	 * @param offset the name of the parameter for that number
	 * @param limit the name of the parameter for the size of a page
	 * @param size the size of a page without it
	 * @return the paging
	 */
	static Paging offset(String offset, String limit, int size) {
		return new OffsetPaging(offset, null, new PageSize(limit, size));
	}

	/**
	 * A page starts where Lofty's scroll id says or, without one, after a number of
	 * items.
	 * @param scrollId the name of the parameter for the scroll id
	 * @param offset the name of the parameter for the number of items
	 * @param limit the name of the parameter for the size of a page
	 * @param size the size of a page without it
	 * @return the paging
	 */
	static Paging scroll(String scrollId, String offset, String limit, int size) {
		return new OffsetPaging(offset, scrollId, new PageSize(limit, size));
	}

	/**
	 * Pages are numbered.
	 * @param number the name of the parameter for the number
	 * @param first the number of the first page
	 * @param limit the name of the parameter for the size of a page
	 * @param size the size of a page without it, {@code null} when it is unknown
	 * @return the paging
	 */
	static Paging number(String number, int first, String limit, @Nullable Integer size) {
		return new NumberPaging(number, first, new PageSize(limit, size));
	}

	/**
	 * A page starts behind the last item of the one before.
	 * @param id the name of the parameter for that item's id
	 * @param limit the name of the parameter for the size of a page
	 * @param size the size of a page without it
	 * @return the paging
	 */
	static Paging lastId(String id, String limit, int size) {
		return new LastIdPaging(id, new PageSize(limit, size));
	}

	/**
	 * Lofty tells with each page how to ask for the next one.
	 * @param cursor the name of the parameter for what Lofty has told
	 * @return the paging
	 */
	static Paging cursor(String cursor) {
		return new CursorPaging(cursor);
	}

}
