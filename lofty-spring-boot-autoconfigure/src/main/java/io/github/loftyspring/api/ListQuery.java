package io.github.loftyspring.api;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Says which items of a list to read and where to start. Subclasses offer the parameters
 * of one list, one method for each, which checks its argument at once and throws
 * {@link IllegalArgumentException}. An instance is for the call it is handed out by and
 * not for keeping.
 *
 * @param <Q> the subclass
 * @param <T> the type of the items
 * @since 0.1.0
 */
public abstract class ListQuery<Q extends ListQuery<Q, T>, T> extends RequestFields<Q> {

	private final String list;

	private final Paging paging;

	private final Function<? super T, ? extends @Nullable Object> id;

	private PageCursor page;

	/**
	 * Creates a query for the first page of all items.
	 * @param list the name of the list in its cursors, of lower-case letters and hyphens
	 * @param paging how the list is read page by page
	 * @param id tells items apart
	 */
	protected ListQuery(String list, Paging paging, Function<? super T, ? extends @Nullable Object> id) {
		this.list = list;
		this.paging = paging;
		this.id = id;
		this.page = paging.start(list);
	}

	/**
	 * Makes a query.
	 * @param <Q> the type of the query
	 * @param query makes one for all items
	 * @param conditions sets its conditions
	 * @return the query
	 * @throws IllegalArgumentException if the conditions do not fit together
	 */
	public static <Q extends ListQuery<Q, ?>> Q of(Supplier<Q> query, Consumer<Q> conditions) {
		Assert.notNull(conditions, "'query' must not be null");
		Q made = query.get();
		conditions.accept(made);
		made.check();
		return made;
	}

	/**
	 * Starts where a page of this list ended. The other conditions must be those of that
	 * page's query.
	 * @param cursor the {@linkplain Page#nextCursor() next cursor} of that page
	 * @return this query
	 * @throws IllegalArgumentException if it is no cursor of this list
	 */
	public final Q cursor(String cursor) {
		return startAt(PageCursor.parse(this.list, cursor));
	}

	/**
	 * Starts at a place in the list.
	 * @param page the place
	 * @return this query
	 */
	@SuppressWarnings("unchecked")
	protected final Q startAt(PageCursor page) {
		this.page = page;
		return (Q) this;
	}

	/**
	 * Returns the name of the list in its cursors.
	 * @return the name
	 */
	protected final String list() {
		return this.list;
	}

	/**
	 * Checks that the conditions fit together. Does nothing unless it is overridden.
	 * @throws IllegalArgumentException if they do not
	 */
	protected void check() {
	}

	/**
	 * Sets texts that Lofty takes as one, with commas between them.
	 * @param name the name of the parameter
	 * @param values the texts, at least one and none blank
	 * @return this query
	 */
	protected final Q setJoined(String name, Collection<String> values) {
		Assert.notEmpty(values, () -> "'%s' must not be empty".formatted(name));
		values.forEach((value) -> Assert.hasText(value, () -> "'%s' must not contain a blank".formatted(name)));
		return set(name, String.join(",", values));
	}

	/**
	 * Sets the size of a page, or another number with bounds.
	 * @param name the name of the parameter
	 * @param value the number
	 * @param min the smallest that is right
	 * @param max the largest that is right
	 * @return this query
	 */
	protected final Q setRange(String name, int value, int min, int max) {
		Arguments.range(name, value, min, max);
		return set(name, value);
	}

	/**
	 * Returns the parameters of the request, those that lead to the page among them.
	 * @return the parameters by their names on the wire
	 */
	@JsonValue
	public final Map<String, @Nullable Object> parameters() {
		Map<String, @Nullable Object> parameters = new LinkedHashMap<>(toMap());
		parameters.putAll(this.paging.parameters(this.page));
		return parameters;
	}

	/**
	 * Makes the page of an answer.
	 */
	final Page<T> page(ListAnswer<T> answer) {
		List<T> items = answer.items();
		Object lastId = items.isEmpty() ? null : this.id.apply(items.get(items.size() - 1));
		PageCursor next = this.paging.next(this.page, toMap(), answer, lastId);
		Long total = (answer.total() != null && (answer.total() > 0 || items.isEmpty())) ? answer.total() : null;
		return new Page<>(withoutStart(items), total, (next != null) ? next.toString() : null);
	}

	private List<T> withoutStart(List<T> items) {
		if (!(this.paging instanceof LastIdPaging) || this.page.id() == null) {
			return items;
		}
		return items.stream().filter((item) -> !this.page.id().equals(Objects.toString(this.id.apply(item)))).toList();
	}

	/**
	 * Returns a query with these conditions that starts at a cursor.
	 */
	final Q at(@Nullable String cursor, Supplier<Q> query) {
		Q copy = query.get();
		copy.setAll(toMap());
		copy.startAt((cursor != null) ? PageCursor.parse(this.list, cursor) : this.page);
		return copy;
	}

	final Function<? super T, ? extends @Nullable Object> id() {
		return this.id;
	}

}
