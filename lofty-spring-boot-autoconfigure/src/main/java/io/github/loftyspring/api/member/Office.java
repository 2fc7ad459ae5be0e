package io.github.loftyspring.api.member;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * The office of a member. Lofty names its fields without describing them.
 *
 * @param id the office's id
 * @param teamId the team's id
 * @param parentId the id of the office above
 * @param websiteOwnerId the user id of who owns the web site
 * @param name the name
 * @param type the number of the kind of office
 * @param phone the phone number
 * @param phoneCode the country's calling code
 * @param phoneCountry the country of the phone number
 * @param email the e-mail address
 * @param city the city
 * @param state the state
 * @param zipcode the postal code
 * @param streetAddress the street and number
 * @param webSiteUrl the address of the web site
 * @param createTime when the office was created
 * @param updateTime when it was last changed
 * @param path the ids of the offices above and its own
 * @param showInSite whether the web site shows it
 * @param defaultFlag whether it is the default office
 * @param allowManageSub whether it may manage the offices below
 * @param agentCount the number of its agents
 * @param boundNumber the number bound to it
 * @param status whether it is at work
 * @param layer how deep it lies below the company
 * @param childPath where the offices below it start
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Office(@Nullable Long id, @Nullable Long teamId, @Nullable Long parentId, @Nullable Long websiteOwnerId,
		@Nullable String name, @Nullable Integer type, @Nullable String phone, @Nullable String phoneCode,
		@Nullable String phoneCountry, @Nullable String email, @Nullable String city, @Nullable String state,
		@Nullable String zipcode, @Nullable String streetAddress, @Nullable String webSiteUrl,
		@WireInstant @Nullable Instant createTime, @WireInstant @Nullable Instant updateTime, @Nullable String path,
		@Nullable Boolean showInSite, @Nullable Boolean defaultFlag, @Nullable Boolean allowManageSub,
		@Nullable Integer agentCount, @Nullable String boundNumber, @Nullable OfficeStatus status,
		@Nullable Integer layer, @Nullable String childPath) {
}
