package io.github.loftyspring.api.lead;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a lead did on the web site.
 *
 * @param type what it was
 * @param text what was searched for or done
 * @param link the address of the page
 * @param picture the address of a picture
 * @param listing the property that it was about
 * @param created when it was
 * @param scheduledDate when the property is to be shown, as Lofty has it
 * @param pageName the name of the page whose form was sent
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SiteActivity(@Nullable SiteActivityType type, @Nullable String text, @Nullable String link,
		@Nullable String picture, @Nullable LeadProperty listing, @WireInstant @Nullable Instant created,
		@Nullable String scheduledDate, @Nullable String pageName) {

}
