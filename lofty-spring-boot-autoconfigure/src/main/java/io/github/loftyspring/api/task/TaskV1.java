package io.github.loftyspring.api.task;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.loftyspring.api.WireInstant;
import org.jspecify.annotations.Nullable;

/**
 * A task as the first version of the API has it.
 *
 * @param id the task's id
 * @param leadId the id of the lead that it is about
 * @param creatorId the user id of who created it
 * @param content what is to be done
 * @param type what kind of task it is
 * @param deadline until when it is to be done
 * @param finishTime when it was done
 * @param createTime when it was created
 * @param lastUpdate when it was last changed
 * @param deleteFlag whether it was deleted
 * @param finishFlag whether it is done
 * @param overdueFlag whether it should have been done by now
 * @param leadName the lead's name
 * @param leadEmail the lead's e-mail address
 * @param leadPhone the lead's phone number
 * @param leadFirstName the lead's first name
 * @param leadLastName the lead's last name
 * @param reminderType Lofty's number for the kind of reminder
 * @param assignedRole the role that it is for
 * @param assignedUser the name of the user who has to do it
 * @param teamId the team's id
 * @param subject the subject of an e-mail to send
 * @param body the text of an e-mail to send
 * @param assignedUserId the id of the user who has to do it
 * @param pipelineId the id of the pipeline that the lead is in
 * @param queryInfo what a smart plan notes about its task
 * @param leadUserId the lead's user id
 * @param queryId the id that a smart plan gives its task
 * @since 0.1.0
 */
@JsonRootName("task")
@JsonIgnoreProperties(ignoreUnknown = true)
public record TaskV1(@Nullable Long id, @Nullable Long leadId, @Nullable Long creatorId, @Nullable String content,
		@Nullable TaskType type, @WireInstant @Nullable Instant deadline, @WireInstant @Nullable Instant finishTime,
		@WireInstant @Nullable Instant createTime, @WireInstant @Nullable Instant lastUpdate,
		@Nullable Boolean deleteFlag, @Nullable Boolean finishFlag, @Nullable Boolean overdueFlag,
		@Nullable String leadName, @Nullable String leadEmail, @Nullable String leadPhone,
		@Nullable String leadFirstName, @Nullable String leadLastName, @Nullable Integer reminderType,
		@Nullable AssignedRole assignedRole, @Nullable String assignedUser, @Nullable Long teamId,
		@Nullable String subject, @Nullable String body, @Nullable Long assignedUserId, @Nullable Long pipelineId,
		@Nullable String queryInfo, @Nullable Long leadUserId, @Nullable Long queryId) {
}
