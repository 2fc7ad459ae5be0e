package io.github.loftyspring.api.systemlog;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Something that Lofty recorded about a lead by itself.
 *
 * @param id the id of the event's entry in the timeline
 * @param leadId the lead's id
 * @param agentId the user id of the agent who caused it, {@code null} when it was Lofty
 * @param timelineType the number of the kind of event
 * @param timelineTypeDesc the name of the kind of event, such as {@code TeamStageChange}
 * @param timelineTime when it happened
 * @param createTime when the entry was made
 * @param updateTime when the entry was last changed
 * @param fromId the id of the side it comes from
 * @param fromType what that side is
 * @param toId the id of the side it goes to
 * @param toType what that side is
 * @param fromFirstName the first name on the side it comes from
 * @param fromLastName the last name on the side it comes from
 * @param toFirstName the first name on the side it goes to
 * @param toLastName the last name on the side it goes to
 * @param refId the id of what the event is about, such as a task, {@code null} without
 * one
 * @param sticky whether it is pinned to the top of the timeline
 * @param canSticky whether it can be pinned
 * @param content what more there is, which depends on the kind of event; an object, or a
 * text of earlier days
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SystemLog(@Nullable String id, @Nullable Long leadId, @Nullable Long agentId,
		@Nullable Integer timelineType, @Nullable String timelineTypeDesc, @WireInstant @Nullable Instant timelineTime,
		@WireInstant @Nullable Instant createTime, @WireInstant @Nullable Instant updateTime, @Nullable Long fromId,
		@Nullable PartyType fromType, @Nullable Long toId, @Nullable PartyType toType, @Nullable String fromFirstName,
		@Nullable String fromLastName, @Nullable String toFirstName, @Nullable String toLastName, @Nullable Long refId,
		@Nullable Boolean sticky, @Nullable Boolean canSticky, @Nullable JsonNode content) {

	/**
	 * Creates an event.
	 * @param id the id of the event's entry in the timeline
	 * @param leadId the lead's id
	 * @param agentId the user id of the agent who caused it
	 * @param timelineType the number of the kind of event
	 * @param timelineTypeDesc the name of the kind of event, such as
	 * {@code TeamStageChange}
	 * @param timelineTime when it happened
	 * @param createTime when the entry was made
	 * @param updateTime when the entry was last changed
	 * @param fromId the id of the side it comes from
	 * @param fromType what that side is
	 * @param toId the id of the side it goes to
	 * @param toType what that side is
	 * @param fromFirstName the first name on the side it comes from
	 * @param fromLastName the last name on the side it comes from
	 * @param toFirstName the first name on the side it goes to
	 * @param toLastName the last name on the side it goes to
	 * @param refId the id of what the event is about, such as a task
	 * @param sticky whether it is pinned to the top of the timeline
	 * @param canSticky whether it can be pinned
	 * @param content what more there is
	 */
	public SystemLog {
		agentId = WireValues.unlessZero(agentId);
		refId = WireValues.unlessMinusOne(WireValues.unlessZero(refId));
		content = (content == null || content.isNull()) ? null : content;
	}

}
