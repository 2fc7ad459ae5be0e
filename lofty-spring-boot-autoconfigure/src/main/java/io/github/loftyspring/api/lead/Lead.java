package io.github.loftyspring.api.lead;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonRootName;
import io.github.loftyspring.api.WireDate;
import io.github.loftyspring.api.WireInstant;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A lead. A component is {@code null} when Lofty does not send it or marks it as not set;
 * times that cannot be read are {@code null} too.
 *
 * @param cannotText whether the lead must not be sent texts
 * @param cannotCall whether the lead must not be called
 * @param cannotEmail whether the lead must not be sent e-mail
 * @param leadId the lead's id
 * @param leadUserId the lead's user id
 * @param firstName the first name
 * @param lastName the last name
 * @param birthday the birthday
 * @param emails the e-mail addresses, never {@code null}
 * @param phones the phone numbers, never {@code null}
 * @param leadSource the id of the source
 * @param source the name of the source
 * @param stageId the id of the stage
 * @param stage the name of the stage
 * @param assignedUserId the user id of the assigned agent
 * @param assignedUser the name of the assigned agent
 * @param lenderUserId the user id of the lender
 * @param score the score
 * @param tags the tags, never {@code null}
 * @param teamId the id of the team
 * @param streetAddress the street address; Lofty prefers that of the property
 * @param city the city; Lofty prefers that of the property
 * @param state the state; Lofty prefers that of the property
 * @param zipCode the ZIP code; Lofty prefers that of the property
 * @param createTime when the lead was created
 * @param assignTime when the lead was assigned
 * @param facebook the Facebook account
 * @param twitter the Twitter account
 * @param hiddenFlag whether the lead is hidden
 * @param referredBy who referred the lead
 * @param leadInquiry what the lead is looking for
 * @param leadPropertyList the properties and mailing addresses, never {@code null}
 * @param customAttributes the fields of the team's own, never {@code null}
 * @param lastUpdateTime when the lead was last changed
 * @param groups the groups, never {@code null}; Lofty prefers the segments
 * @param segments the segments, never {@code null}
 * @param unsubscription whether the lead has unsubscribed from e-mail
 * @param leadTypes what the lead wants or is, never {@code null}
 * @param lastTouch when the lead was last contacted
 * @param lastVisit when the lead last visited the web site
 * @param phoneStatuses what is known of the phone numbers, never {@code null}
 * @param assignCompletionStatus whether the assignment of all roles is complete
 * @param buyingTimeFrame when the lead wants to buy
 * @param preQual whether the lead is pre-qualified for a loan
 * @param houseToSell whether the lead has a house to sell
 * @param fthb whether the lead buys a home for the first time
 * @param withBuyerAgent whether the lead has a buyer's agent
 * @param sellingTimeFrame when the lead wants to sell
 * @param mortgage whether the lead has a mortgage
 * @param buyHouse whether the lead wants to buy a house
 * @param withListingAgent whether the lead has a listing agent
 * @param opportunity why the lead deserves attention now
 * @param leadFamilyMemberList the members of the family, never {@code null}
 * @param pondId the id of the lead pond
 * @param pondName the name of the lead pond
 * @param customRoleList the roles of the team's own, never {@code null}
 * @param language the language, abbreviated, such as {@code en} or {@code zh-CN}
 * @param ownershipId the id of the office or the user that {@code ownershipScope} refers
 * to
 * @param ownershipScope who may see the lead
 * @since 0.1.0
 */
@JsonRootName("lead")
@JsonIgnoreProperties(ignoreUnknown = true)
public record Lead(@Nullable Boolean cannotText, @Nullable Boolean cannotCall, @Nullable Boolean cannotEmail,
		@Nullable Long leadId, @Nullable Long leadUserId, @Nullable String firstName, @Nullable String lastName,
		@WireDate @Nullable LocalDate birthday, List<String> emails, List<String> phones, @Nullable Integer leadSource,
		@Nullable String source, @Nullable Long stageId, @Nullable String stage, @Nullable Long assignedUserId,
		@Nullable String assignedUser, @Nullable Long lenderUserId, @Nullable Integer score, List<LeadTag> tags,
		@Nullable Long teamId, @Nullable String streetAddress, @Nullable String city, @Nullable String state,
		@Nullable String zipCode, @WireInstant @Nullable Instant createTime, @WireInstant @Nullable Instant assignTime,
		@Nullable String facebook, @Nullable String twitter, @Nullable Boolean hiddenFlag, @Nullable String referredBy,
		@Nullable LeadInquiry leadInquiry, List<LeadProperty> leadPropertyList, List<CustomAttribute> customAttributes,
		@WireInstant @Nullable Instant lastUpdateTime, List<String> groups, List<String> segments,
		@Nullable Boolean unsubscription, List<LeadType> leadTypes, @WireInstant @Nullable Instant lastTouch,
		@WireInstant @Nullable Instant lastVisit, List<PhoneStatus> phoneStatuses,
		@Nullable Boolean assignCompletionStatus, @Nullable TimeFrame buyingTimeFrame, @Nullable YesNo preQual,
		@Nullable YesNo houseToSell, @Nullable YesNo fthb, @Nullable YesNo withBuyerAgent,
		@Nullable TimeFrame sellingTimeFrame, @Nullable YesNo mortgage, @Nullable YesNo buyHouse,
		@Nullable YesNo withListingAgent, @Nullable Opportunity opportunity, List<FamilyMember> leadFamilyMemberList,
		@Nullable Long pondId, @Nullable String pondName, List<CustomRole> customRoleList, @Nullable String language,
		@Nullable Long ownershipId, @Nullable OwnershipScope ownershipScope) {

	/**
	 * Creates it from values as Lofty sends them.
	 * @param cannotText whether the lead must not be sent texts
	 * @param cannotCall whether the lead must not be called
	 * @param cannotEmail whether the lead must not be sent e-mail
	 * @param leadId the lead's id
	 * @param leadUserId the lead's user id
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param birthday the birthday
	 * @param emails the e-mail addresses
	 * @param phones the phone numbers
	 * @param leadSource the id of the source
	 * @param source the name of the source
	 * @param stageId the id of the stage
	 * @param stage the name of the stage
	 * @param assignedUserId the user id of the assigned agent
	 * @param assignedUser the name of the assigned agent
	 * @param lenderUserId the user id of the lender
	 * @param score the score
	 * @param tags the tags
	 * @param teamId the id of the team
	 * @param streetAddress the street address
	 * @param city the city
	 * @param state the state
	 * @param zipCode the ZIP code
	 * @param createTime when the lead was created
	 * @param assignTime when the lead was assigned
	 * @param facebook the Facebook account
	 * @param twitter the Twitter account
	 * @param hiddenFlag whether the lead is hidden
	 * @param referredBy who referred the lead
	 * @param leadInquiry what the lead is looking for
	 * @param leadPropertyList the properties and mailing addresses
	 * @param customAttributes the fields of the team's own
	 * @param lastUpdateTime when the lead was last changed
	 * @param groups the groups
	 * @param segments the segments
	 * @param unsubscription whether the lead has unsubscribed from e-mail
	 * @param leadTypes what the lead wants or is
	 * @param lastTouch when the lead was last contacted
	 * @param lastVisit when the lead last visited the web site
	 * @param phoneStatuses what is known of the phone numbers
	 * @param assignCompletionStatus whether the assignment of all roles is complete
	 * @param buyingTimeFrame when the lead wants to buy
	 * @param preQual whether the lead is pre-qualified for a loan
	 * @param houseToSell whether the lead has a house to sell
	 * @param fthb whether the lead buys a home for the first time
	 * @param withBuyerAgent whether the lead has a buyer's agent
	 * @param sellingTimeFrame when the lead wants to sell
	 * @param mortgage whether the lead has a mortgage
	 * @param buyHouse whether the lead wants to buy a house
	 * @param withListingAgent whether the lead has a listing agent
	 * @param opportunity why the lead deserves attention now
	 * @param leadFamilyMemberList the members of the family
	 * @param pondId the id of the lead pond
	 * @param pondName the name of the lead pond
	 * @param customRoleList the roles of the team's own
	 * @param language the language
	 * @param ownershipId the id of the office or the user that {@code ownershipScope}
	 * refers to
	 * @param ownershipScope who may see the lead
	 */
	public Lead {
		emails = WireValues.list(emails);
		phones = WireValues.list(phones);
		leadSource = WireValues.unlessMinusOne(leadSource);
		lenderUserId = WireValues.unlessZero(lenderUserId);
		tags = WireValues.list(tags);
		leadPropertyList = WireValues.list(leadPropertyList);
		customAttributes = WireValues.list(customAttributes);
		groups = WireValues.list(groups);
		segments = WireValues.list(segments);
		leadTypes = WireValues.list(leadTypes);
		phoneStatuses = WireValues.list(phoneStatuses);
		leadFamilyMemberList = WireValues.list(leadFamilyMemberList);
		pondId = WireValues.unlessZero(pondId);
		customRoleList = WireValues.list(customRoleList);
	}

}
