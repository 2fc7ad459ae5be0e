package io.github.loftyspring.api.salesagent;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * The settings of a sales agent. Its lists are never {@code null}.
 *
 * @param id the sales agent's id
 * @param assistantName the name under which it writes
 * @param headUrl where its picture is
 * @param virtualNumber its phone number
 * @param virtualNumberCountry the code of the country of that number
 * @param callTransferType what happens to a call to that number
 * @param fixedNumber the number that does not change
 * @param agentExperience what it tells about the user's experience
 * @param rentalBusiness whether it does rentals
 * @param websiteChannel whether it writes on the website
 * @param textChannel whether it writes text messages
 * @param emailChannel whether it writes e-mail
 * @param startActiveHour the hour at which its day starts, from 0 to 23
 * @param endActiveHour the hour at which its day ends, from 0 to 23
 * @param activeDays the days on which it works, from 0 for Sunday to 6 for Saturday; all
 * days if there are none
 * @param leadTypes Lofty's numbers for the types of leads that it takes; all types if
 * there are none
 * @param leadSources the ids of the sources of which it takes leads; all sources if there
 * are none
 * @param leadPipelines the ids of the pipelines of which it takes leads; all pipelines if
 * there are none
 * @param agentIds the ids of the agents that may use it; -1 stands for all
 * @param officeIds the ids of the offices that may use it; -1 stands for all
 * @param leadPondIds the ids of the lead ponds that it is for; -1 stands for all
 * @param newLeadEnable whether it follows up with new leads
 * @param visitorsEnable whether it follows up with visitors
 * @param followUpRole who follows up
 * @param hostedStatus how its hosting stands, such as {@code ACTIVE}
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SalesAgentSettings(@Nullable Long id, @Nullable String assistantName, @Nullable String headUrl,
		@Nullable String virtualNumber, @Nullable String virtualNumberCountry,
		@Nullable CallTransferType callTransferType, @Nullable String fixedNumber, @Nullable String agentExperience,
		@Nullable Boolean rentalBusiness, @Nullable Boolean websiteChannel, @Nullable Boolean textChannel,
		@Nullable Boolean emailChannel, @Nullable Integer startActiveHour, @Nullable Integer endActiveHour,
		List<Integer> activeDays, List<Integer> leadTypes, List<Long> leadSources, List<Long> leadPipelines,
		List<Long> agentIds, List<Long> officeIds, List<Long> leadPondIds, @Nullable Boolean newLeadEnable,
		@Nullable Boolean visitorsEnable, @Nullable FollowUpRole followUpRole, @Nullable String hostedStatus) {

	/**
	 * Creates settings.
	 * @param id the sales agent's id
	 * @param assistantName the name under which it writes
	 * @param headUrl where its picture is
	 * @param virtualNumber its phone number
	 * @param virtualNumberCountry the code of the country of that number
	 * @param callTransferType what happens to a call to that number
	 * @param fixedNumber the number that does not change
	 * @param agentExperience what it tells about the user's experience
	 * @param rentalBusiness whether it does rentals
	 * @param websiteChannel whether it writes on the website
	 * @param textChannel whether it writes text messages
	 * @param emailChannel whether it writes e-mail
	 * @param startActiveHour the hour at which its day starts
	 * @param endActiveHour the hour at which its day ends
	 * @param activeDays the days on which it works
	 * @param leadTypes the types of leads that it takes
	 * @param leadSources the sources of which it takes leads
	 * @param leadPipelines the pipelines of which it takes leads
	 * @param agentIds the agents that may use it
	 * @param officeIds the offices that may use it
	 * @param leadPondIds the lead ponds that it is for
	 * @param newLeadEnable whether it follows up with new leads
	 * @param visitorsEnable whether it follows up with visitors
	 * @param followUpRole who follows up
	 * @param hostedStatus how its hosting stands
	 */
	public SalesAgentSettings {
		activeDays = WireValues.list(activeDays);
		leadTypes = WireValues.list(leadTypes);
		leadSources = WireValues.list(leadSources);
		leadPipelines = WireValues.list(leadPipelines);
		agentIds = WireValues.list(agentIds);
		officeIds = WireValues.list(officeIds);
		leadPondIds = WireValues.list(leadPondIds);
	}

}
