package io.github.loftyspring.api.member;

import java.util.function.Function;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A member of the team.
 *
 * @param id the id of the membership, which is not a user id
 * @param teamId the team's id
 * @param invitorUserId the user id of who invited the member
 * @param memberUserId the member's user id
 * @param role the number of the role
 * @param roleName the name of the role
 * @param firstLetter the letter under which a directory sorts the member
 * @param email the e-mail address
 * @param firstName the first name
 * @param lastName the last name
 * @param phoneNumber the phone number
 * @param status the number of the member's state
 * @param virtualNumber the number that the member calls and texts from, {@code null}
 * without one
 * @param newLeadCount how many new leads may go to the member
 * @param assignedLeadCount how many leads are assigned to the member
 * @param isAdmin whether the member administers the team
 * @param agentInfo what is known of the member as an agent
 * @param timeZoneId the time zone, such as {@code America/Chicago}
 * @param groupId the id of the member's office
 * @param groupName the name of the member's office
 * @param group the member's office
 * @param accountStatus the state of the member's account, as Lofty names it
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Member(@Nullable Long id, @Nullable Long teamId, @Nullable Long invitorUserId,
		@Nullable Long memberUserId, @Nullable Integer role, @Nullable String roleName, @Nullable String firstLetter,
		@Nullable String email, @Nullable String firstName, @Nullable String lastName, @Nullable String phoneNumber,
		@Nullable Integer status, @Nullable String virtualNumber, @Nullable Integer newLeadCount,
		@Nullable Integer assignedLeadCount, @Nullable Boolean isAdmin, @Nullable AgentInfo agentInfo,
		@Nullable String timeZoneId, @Nullable Long groupId, @Nullable String groupName, @Nullable Office group,
		@Nullable String accountStatus) {

	/**
	 * Creates a member.
	 * @param id the id of the membership
	 * @param teamId the team's id
	 * @param invitorUserId the user id of who invited the member
	 * @param memberUserId the member's user id
	 * @param role the number of the role
	 * @param roleName the name of the role
	 * @param firstLetter the letter under which a directory sorts the member
	 * @param email the e-mail address
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param phoneNumber the phone number
	 * @param status the number of the member's state
	 * @param virtualNumber the number that the member calls and texts from
	 * @param newLeadCount how many new leads may go to the member
	 * @param assignedLeadCount how many leads are assigned to the member
	 * @param isAdmin whether the member administers the team
	 * @param agentInfo what is known of the member as an agent
	 * @param timeZoneId the time zone
	 * @param groupId the id of the member's office
	 * @param groupName the name of the member's office
	 * @param group the member's office
	 * @param accountStatus the state of the member's account
	 */
	public Member {
		virtualNumber = WireValues.ifText(virtualNumber, Function.identity());
	}

}
