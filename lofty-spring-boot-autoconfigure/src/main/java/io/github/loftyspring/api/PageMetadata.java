package io.github.loftyspring.api;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

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

}
