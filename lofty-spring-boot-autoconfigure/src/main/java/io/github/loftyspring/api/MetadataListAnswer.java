package io.github.loftyspring.api;

import org.jspecify.annotations.Nullable;

/**
 * A list that comes with {@link PageMetadata}. Lofty's contract calls them
 * {@code get_metadata}, its wire {@code _metadata}.
 *
 * @param <T> the type of the items
 * @since 0.1.0
 */
public interface MetadataListAnswer<T> extends ListAnswer<T> {

	/**
	 * Returns what Lofty tells about the page.
	 * @return the metadata, {@code null} when they are missing
	 */
	@Nullable PageMetadata metadata();

	@Override
	default @Nullable Long total() {
		PageMetadata metadata = metadata();
		return (metadata != null) ? metadata.total() : null;
	}

	@Override
	default @Nullable String next() {
		PageMetadata metadata = metadata();
		return (metadata != null) ? metadata.scrollId() : null;
	}

}
