package io.github.loftyspring.api.lead;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;

import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;
import org.springframework.util.StringUtils;

/**
 * The fields that a new lead and an update have in common.
 *
 * @param <B> the builder
 */
abstract class LeadFields<B extends LeadFields<B>> extends RequestFields<B> {

	private static final int MAX_PHONE = 20;

	private static final int MAX_STAGE = 19;

	private static final int MAX_FAMILY = 4;

	/**
	 * Sets the first name.
	 * @param firstName the name, not blank, of which Lofty keeps the first 30 characters
	 * @return this builder
	 */
	public B firstName(String firstName) {
		return setText("firstName", firstName);
	}

	/**
	 * Sets the last name.
	 * @param lastName the name, of which Lofty keeps the first 30 characters
	 * @return this builder
	 */
	public B lastName(String lastName) {
		return set("lastName", lastName);
	}

	/**
	 * Sets the e-mail addresses.
	 * @param emails the addresses, none blank
	 * @return this builder
	 */
	public B emails(String... emails) {
		return emails(List.of(emails));
	}

	/**
	 * Sets the e-mail addresses.
	 * @param emails the addresses, none blank
	 * @return this builder
	 */
	public B emails(Collection<String> emails) {
		return setTexts("emails", emails);
	}

	/**
	 * Sets the phone numbers.
	 * @param phones the numbers, none blank, of at most 20 characters each
	 * @return this builder
	 */
	public B phones(String... phones) {
		return phones(List.of(phones));
	}

	/**
	 * Sets the phone numbers.
	 * @param phones the numbers, none blank, of at most 20 characters each
	 * @return this builder
	 */
	public B phones(Collection<String> phones) {
		checkPhones("phones", phones);
		return setTexts("phones", phones);
	}

	/**
	 * Says whether the lead must not be sent texts.
	 * @param cannotText {@code true} to forbid it
	 * @return this builder
	 */
	public B cannotText(boolean cannotText) {
		return set("cannotText", cannotText);
	}

	/**
	 * Says whether the lead must not be called.
	 * @param cannotCall {@code true} to forbid it
	 * @return this builder
	 */
	public B cannotCall(boolean cannotCall) {
		return set("cannotCall", cannotCall);
	}

	/**
	 * Says whether the lead must not be sent e-mail.
	 * @param cannotEmail {@code true} to forbid it
	 * @return this builder
	 */
	public B cannotEmail(boolean cannotEmail) {
		return set("cannotEmail", cannotEmail);
	}

	/**
	 * Says whether the lead has unsubscribed from e-mail.
	 * @param unsubscribed {@code true} if so
	 * @return this builder
	 */
	public B unsubscription(boolean unsubscribed) {
		return set("unsubscription", unsubscribed);
	}

	/**
	 * Says what the lead wants or is.
	 * @param types the types
	 * @return this builder
	 */
	public B leadTypes(LeadType... types) {
		return leadTypes(List.of(types));
	}

	/**
	 * Says what the lead wants or is.
	 * @param types the types
	 * @return this builder
	 */
	public B leadTypes(Collection<LeadType> types) {
		return setList("leadTypes", types);
	}

	/**
	 * Assigns the lead to a user. A new lead without is routed by the account's rules.
	 * @param userId the user's id, positive
	 * @return this builder
	 */
	public B assignedUserId(long userId) {
		return setId("assignedUserId", userId);
	}

	/**
	 * Sets the stage.
	 * @param stage the name of the stage, not blank and shorter than 20 characters
	 * @return this builder
	 */
	public B stage(String stage) {
		Assert.hasText(stage, "'stage' must not be blank");
		Assert.isTrue(stage.length() <= MAX_STAGE,
				() -> "'stage' must not be longer than %d characters".formatted(MAX_STAGE));
		return set("stage", stage);
	}

	/**
	 * Sets the street address. Lofty prefers it in a {@link #property}.
	 * @param streetAddress the street address
	 * @return this builder
	 */
	public B streetAddress(String streetAddress) {
		return set("streetAddress", streetAddress);
	}

	/**
	 * Sets the city. Lofty prefers it in a {@link #property}.
	 * @param city the city
	 * @return this builder
	 */
	public B city(String city) {
		return set("city", city);
	}

	/**
	 * Sets the state. Lofty prefers it in a {@link #property}.
	 * @param state the state
	 * @return this builder
	 */
	public B state(String state) {
		return set("state", state);
	}

	/**
	 * Sets the ZIP code. Lofty prefers it in a {@link #property}.
	 * @param zipCode the ZIP code
	 * @return this builder
	 */
	public B zipCode(String zipCode) {
		return set("zipCode", zipCode);
	}

	/**
	 * Sets the source.
	 * @param source the name of the source
	 * @return this builder
	 */
	public B source(String source) {
		return set("source", source);
	}

	/**
	 * Says who referred the lead.
	 * @param name the name
	 * @return this builder
	 */
	public B referredBy(String name) {
		return set("referredBy", name);
	}

	/**
	 * Sets the groups. Lofty prefers {@link #segments}.
	 * @param names the names, none blank, of each of which Lofty keeps the first 30
	 * characters
	 * @return this builder
	 */
	public B groups(String... names) {
		return groups(List.of(names));
	}

	/**
	 * Sets the groups. Lofty prefers {@link #segments}.
	 * @param names the names, none blank, of each of which Lofty keeps the first 30
	 * characters
	 * @return this builder
	 */
	public B groups(Collection<String> names) {
		return setTexts("groups", names);
	}

	/**
	 * Sets the segments.
	 * @param names the names, none blank, of each of which Lofty keeps the first 30
	 * characters
	 * @return this builder
	 */
	public B segments(String... names) {
		return segments(List.of(names));
	}

	/**
	 * Sets the segments.
	 * @param names the names, none blank, of each of which Lofty keeps the first 30
	 * characters
	 * @return this builder
	 */
	public B segments(Collection<String> names) {
		return setTexts("segments", names);
	}

	/**
	 * Sets the tags, in place of all the lead has.
	 * @param names the names, at least one and none blank, of each of which Lofty keeps
	 * the first 64 characters
	 * @return this builder
	 */
	public B tags(String... names) {
		return tags(List.of(names));
	}

	/**
	 * Sets the tags, in place of all the lead has.
	 * @param names the names, at least one and none blank, of each of which Lofty keeps
	 * the first 64 characters
	 * @return this builder
	 */
	public B tags(Collection<String> names) {
		Assert.notEmpty(names, "'tags' must not be empty: Lofty takes an empty list for no change");
		return setTexts("tags", names);
	}

	/**
	 * Adds tags to those the lead has.
	 * @param names the names, none blank, of each of which Lofty keeps the first 64
	 * characters
	 * @return this builder
	 */
	public B tagsAdd(String... names) {
		return tagsAdd(List.of(names));
	}

	/**
	 * Adds tags to those the lead has.
	 * @param names the names, none blank, of each of which Lofty keeps the first 64
	 * characters
	 * @return this builder
	 */
	public B tagsAdd(Collection<String> names) {
		return setTexts("tagsAdd", names);
	}

	/**
	 * Says what the lead is looking for.
	 * @param inquiry says it
	 * @return this builder
	 */
	public B inquiry(Consumer<InquirySpec> inquiry) {
		return set("inquiry", InquirySpec.fields(inquiry));
	}

	/**
	 * Adds or changes a property or mailing address.
	 * @param property says it; at least one field of the address must not be blank
	 * @return this builder
	 */
	public B property(Consumer<PropertySpec> property) {
		return set("property", PropertySpec.fields(property));
	}

	/**
	 * Sets fields of the team's own.
	 * @param attributes the fields with their values
	 * @return this builder
	 */
	public B customAttributeList(CustomAttribute... attributes) {
		return customAttributeList(List.of(attributes));
	}

	/**
	 * Sets fields of the team's own.
	 * @param attributes the fields with their values
	 * @return this builder
	 */
	public B customAttributeList(Collection<CustomAttribute> attributes) {
		return setList("customAttributeList", attributes);
	}

	/**
	 * Sets the birthday.
	 * @param birthday the birthday
	 * @return this builder
	 */
	public B birthday(LocalDate birthday) {
		return setDate("birthday", birthday);
	}

	/**
	 * Says when the lead wants to buy.
	 * @param time the time frame
	 * @return this builder
	 */
	public B buyingTimeFrame(TimeFrame time) {
		return set("buyingTimeFrame", time);
	}

	/**
	 * Says whether the lead is pre-qualified for a loan.
	 * @param answer the answer
	 * @return this builder
	 */
	public B preQual(YesNo answer) {
		return set("preQual", answer);
	}

	/**
	 * Says whether the lead has a house to sell.
	 * @param answer the answer
	 * @return this builder
	 */
	public B houseToSell(YesNo answer) {
		return set("houseToSell", answer);
	}

	/**
	 * Says whether the lead buys a home for the first time.
	 * @param answer the answer
	 * @return this builder
	 */
	public B fthb(YesNo answer) {
		return set("fthb", answer);
	}

	/**
	 * Says whether the lead has a buyer's agent.
	 * @param answer the answer
	 * @return this builder
	 */
	public B withBuyerAgent(YesNo answer) {
		return set("withBuyerAgent", answer);
	}

	/**
	 * Says when the lead wants to sell.
	 * @param time the time frame
	 * @return this builder
	 */
	public B sellingTimeFrame(TimeFrame time) {
		return set("sellingTimeFrame", time);
	}

	/**
	 * Says whether the lead has a mortgage.
	 * @param answer the answer
	 * @return this builder
	 */
	public B mortgage(YesNo answer) {
		return set("mortgage", answer);
	}

	/**
	 * Says whether the lead wants to buy a house.
	 * @param answer the answer
	 * @return this builder
	 */
	public B buyHouse(YesNo answer) {
		return set("buyHouse", answer);
	}

	/**
	 * Says whether the lead has a listing agent.
	 * @param answer the answer
	 * @return this builder
	 */
	public B withListingAgent(YesNo answer) {
		return set("withListingAgent", answer);
	}

	/**
	 * Adds or changes a transaction.
	 * @param transactionName the address or the name of the deal, not blank and without
	 * {@code <} and {@code >}
	 * @param transaction says the details
	 * @return this builder
	 */
	public B leadTransaction(String transactionName, Consumer<TransactionSpec> transaction) {
		return set("leadTransaction", TransactionSpec.fields(transactionName, transaction));
	}

	/**
	 * Sets the members of the family.
	 * @param members the members, at most 4, each with a first name
	 * @return this builder
	 */
	public B leadFamilyMemberList(FamilyMember... members) {
		return leadFamilyMemberList(List.of(members));
	}

	/**
	 * Sets the members of the family.
	 * @param members the members, at most 4, each with a first name
	 * @return this builder
	 */
	public B leadFamilyMemberList(Collection<FamilyMember> members) {
		Assert.notNull(members, "'leadFamilyMemberList' must not be null");
		Assert.isTrue(members.size() <= MAX_FAMILY,
				() -> "'leadFamilyMemberList' must not be more than %d".formatted(MAX_FAMILY));
		members.forEach(LeadFields::checkMember);
		return setList("leadFamilyMemberList", members);
	}

	/**
	 * Sets the language.
	 * @param language the abbreviation, such as {@code en}, {@code fr}, {@code de},
	 * {@code es}, {@code zh-CN}, {@code zh-TW} or {@code ja}
	 * @return this builder
	 */
	public B language(String language) {
		return setText("language", language);
	}

	/**
	 * Says who may see the lead. {@link OwnershipScope#OFFICE} and
	 * {@link OwnershipScope#PERSONAL} need an {@link #ownershipId}.
	 * @param scope the scope
	 * @return this builder
	 */
	public B ownershipScope(OwnershipScope scope) {
		return set("ownershipScope", scope);
	}

	/**
	 * Names the office or the user that may see the lead.
	 * @param id the id of the office, or of the user, as the scope says; positive
	 * @return this builder
	 */
	public B ownershipId(long id) {
		return setId("ownershipId", id);
	}

	final void checkOwnership() {
		Object scope = get("ownershipScope");
		Assert.isTrue(
				(!OwnershipScope.OFFICE.value().equals(scope) && !OwnershipScope.PERSONAL.value().equals(scope))
						|| get("ownershipId") != null,
				() -> "'ownershipId' must be set with 'ownershipScope' %s".formatted(scope));
	}

	private static void checkPhones(String name, Collection<String> phones) {
		Assert.notNull(phones, () -> "'%s' must not be null".formatted(name));
		Assert.isTrue(phones.stream().allMatch((phone) -> phone == null || phone.length() <= MAX_PHONE),
				() -> "'%s' must not contain a number longer than %d characters".formatted(name, MAX_PHONE));
	}

	private static void checkMember(FamilyMember member) {
		Assert.notNull(member, "'leadFamilyMemberList' must not contain null");
		Assert.isTrue(StringUtils.hasText(member.firstName()), "'leadFamilyMemberList' must all have a 'firstName'");
		checkPhones("leadFamilyMemberList.phones", member.phones());
	}

}
