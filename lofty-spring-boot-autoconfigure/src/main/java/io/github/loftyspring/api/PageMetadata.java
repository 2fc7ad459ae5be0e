package io.github.loftyspring.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

import org.springframework.util.StringUtils;

/**
 * What Lofty tells about a page under {@code _metadata}.
 *
 * @param collection the name of the list
 * @param limit the size of a page
 * @param offset the number of items before this page
 * @param total the number of items on all pages
 * @param scrollId the id under which the next page can be read
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record PageMetadata(@Nullable String collection, @Nullable Integer limit, @Nullable Long offset,
		@Nullable Long total, @Nullable String scrollId) {

	/** The metadata of a page that comes without. */
	public static final PageMetadata NONE = new PageMetadata(null, null, null, null, null);

	/**
	 * Makes the page of these metadata. The next page is found by the scroll id, without
	 * one by the number of items read so far. There is none when all items are read, when
	 * this page is empty, and when neither way can go on.
	 * @param <T> the type of the items
	 * @param here where this page starts
	 * @param pageSize the number of items asked for, if any
	 * @param items the page's items
	 * @return the page
	 */
	public <T> Page<T> page(PageCursor here, @Nullable Integer pageSize, List<T> items) {
		// A total below one contradicts a page that has items.
		Long known = (this.total != null && (this.total > 0 || items.isEmpty())) ? this.total : null;
		PageCursor next = items.isEmpty() ? null : next(here, pageSize, known, items.size());
		return new Page<>(items, known, (next != null) ? next.toString() : null);
	}

	private @Nullable PageCursor next(PageCursor here, @Nullable Integer pageSize, @Nullable Long known, int read) {
		Long position = (here.position() != null) ? Long.valueOf(here.position() + read) : null;
		if (position != null && known != null && position >= known) {
			return null;
		}
		if (StringUtils.hasText(this.scrollId)) {
			return new PageCursor(here.list(), position, this.scrollId);
		}
		if (position == null || (known == null && isShort(pageSize, read))) {
			return null;
		}
		return new PageCursor(here.list(), position, null);
	}

	private boolean isShort(@Nullable Integer pageSize, int read) {
		Integer size = (pageSize != null) ? pageSize : this.limit;
		return size != null && read < size;
	}

}
