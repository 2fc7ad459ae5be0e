package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;

import io.github.loftyspring.api.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link NewLead} and {@link LeadUpdate}.
 */
class LeadRequestTests {

	private static final Instant TIME = Instant.parse("2026-04-30T17:33:32Z");

	@Test
	void whenOnlyTheFirstNameIsSetThenNothingElseIsSent() {
		assertThat(Json.write(NewLead.builder("Ada").build())).isEqualTo(Json.tree("{\"firstName\": \"Ada\"}"));
	}

	@Test
	void whenEveryFieldOfANewLeadIsSetThenItIsSentAsTheWireHasIt() {
		NewLead lead = NewLead.builder("Ada")
			.lastName("Example")
			.emails("ada@example.com", "ada.work@example.com")
			.phones("+1 555 0100")
			.cannotText(false)
			.cannotCall(true)
			.cannotEmail(false)
			.unsubscription(true)
			.leadTypes(LeadType.BUYER, new LeadType(99))
			.assignedUserId(1099511620000001L)
			.stage("New Lead")
			.source("Open House")
			.referredBy("Joan")
			.segments("First-Time")
			.tags("Hot", "007")
			.tagsAdd("More")
			.inquiry((inquiry) -> inquiry.id(11)
				.priceMin(new BigDecimal("1E+5"))
				.priceMax(new BigDecimal("450000.50"))
				.propertyType(PropertyType.CONDO)
				.bedroomsMin(2)
				.bedroomsMax(4)
				.bathroomsMin("1.5")
				.bathroomsMax("3")
				.locations(Location.city("Austin", "TX"), Location.zipCode("73301"), Location.county("Travis", "TX")))
			.property((property) -> property.id(21)
				.streetAddress("1 Main St")
				.city("Austin")
				.state("Texas")
				.zipCode("73301")
				.county("Travis")
				.mailAddress(false)
				.propertyType(PropertyType.SINGLE_FAMILY_HOME)
				.price(new BigDecimal("350000.00"))
				.priceMin(new BigDecimal("300000"))
				.priceMax(new BigDecimal("400000"))
				.bedrooms(3)
				.bathrooms(2.5)
				.squareFeet(1800)
				.lotSize(0.26)
				.parkingSpace(2)
				.floors(2)
				.label("home")
				.labelList("a,b")
				.labelType("t")
				.note("corner")
				.listingId("MLS-1")
				.autoListingId(5)
				.listingStatus("Active")
				.pictureUrl("https://example.com/p.jpg")
				.siteListingUrl("https://example.com/l"))
			.customAttributeList(CustomAttribute.of("Pets", AttributeType.TEXT, "cat"))
			.birthday(LocalDate.of(2001, 6, 5))
			.buyingTimeFrame(TimeFrame.MONTHS_6_TO_12)
			.preQual(YesNo.YES)
			.houseToSell(YesNo.NO)
			.fthb(YesNo.YES)
			.withBuyerAgent(YesNo.NO)
			.sellingTimeFrame(TimeFrame.JUST_LOOKING)
			.mortgage(YesNo.YES)
			.buyHouse(YesNo.NO)
			.withListingAgent(YesNo.YES)
			.leadTransaction("123 Main St", LeadRequestTests::transaction)
			.leadFamilyMemberList(FamilyMember.named("Bo").withBirthday(LocalDate.of(1999, 9, 15)))
			.language("zh-CN")
			.ownershipScope(OwnershipScope.OFFICE)
			.ownershipId(51)
			.welcomeEmail(true)
			.leadAlert(false)
			.assignGroupId(-1)
			.content("Größe & Maß")
			.isPin(true)
			.streetAddress("2 Side St")
			.city("Dallas")
			.state("TX")
			.zipCode("75201")
			.groups("VIP", "Spring")
			.leadRouting(true)
			.defaultInquiryParam(false)
			.specifiedAssignGroupId(true)
			.build();
		assertThat(Json.write(lead)).isEqualTo(Json
			.tree("""
					{
					  "firstName": "Ada", "lastName": "Example", "emails": ["ada@example.com", "ada.work@example.com"],
					  "phones": ["+1 555 0100"], "cannotText": false, "cannotCall": true, "cannotEmail": false,
					  "unsubscription": true, "leadTypes": [2, 99], "assignedUserId": 1099511620000001,
					  "stage": "New Lead", "source": "Open House", "referredBy": "Joan", "segments": ["First-Time"],
					  "tags": ["Hot", "007"], "tagsAdd": ["More"],
					  "inquiry": {"id": 11, "priceMin": 100000, "priceMax": 450000.5, "propertyType": ["Condo"],
					    "bedroomsMin": 2, "bedroomsMax": 4, "bathroomsMin": "1.5", "bathroomsMax": "3",
					    "locations": [{"stateCode": "TX", "city": "Austin"}, {"zipCode": "73301"},
					      {"stateCode": "TX", "county": "Travis"}]},
					  "property": {"id": 21, "streetAddress": "1 Main St", "city": "Austin", "state": "Texas",
					    "zipCode": "73301", "county": "Travis", "mailAddress": false, "propertyType": "Single Family Home",
					    "price": 350000, "priceMin": 300000, "priceMax": 400000, "bedrooms": 3, "bathrooms": 2.5,
					    "squareFeet": 1800, "lotSize": 0.26, "parkingSpace": 2, "floors": 2, "label": "home",
					    "labelList": "a,b", "labelType": "t", "note": "corner", "listingId": "MLS-1", "autoListingId": 5,
					    "listingStatus": "Active", "pictureUrl": "https://example.com/p.jpg",
					    "siteListingUrl": "https://example.com/l"},
					  "customAttributeList": [{"attributeName": "Pets", "attributeType": "text", "value": "cat"}],
					  "birthday": "Jun 5, 2001", "buyingTimeFrame": "6-12", "preQual": "Yes", "houseToSell": "No",
					  "fthb": "Yes", "withBuyerAgent": "No", "sellingTimeFrame": "Just Looking", "mortgage": "Yes",
					  "buyHouse": "No", "withListingAgent": "Yes",
					  "leadTransaction": {"transactionName": "123 Main St", "transactionId": 61,
					    "transactionType": "Purchase", "transactionStatus": "Pre-contract", "homePrice": 1000000,
					    "commissionRate": 2.5, "gci": 5000, "teamRevenue": 1000.25, "agentRevenue": 3999.75,
					    "expectedCloseDate": 1777570412000, "closeDate": 1777570412000, "appointmentDate": 1777570412000,
					    "agreementSignedDate": 1777570412000, "offerDate": 1777570412000, "contractDate": 1777570412000,
					    "appraisalDate": 1777570412000, "homeInspectionDate": 1777570412000, "escrowDate": 1777570412000,
					    "expiration": 1777570412000,
					    "customFields": [{"id": 1, "value": "a"}, {"id": 2, "value": "[\\"b\\",\\"c\\"]"}],
					    "commissions": {
					      "preSplit": [{"id": 71, "splitPayType": "TEAM", "splitPayTo": 1, "splitPayToName": "Team",
					        "payType": "AGENT", "payTo": 2, "payToName": "Grace", "value": 3, "calculateType": "PERCENT",
					        "desc": "referral"}, {"value": 50}],
					      "split": [{"payType": "BROKERAGE"}], "postSplit": [{"payType": "UPLINE"}]}},
					  "leadFamilyMemberList": [{"firstName": "Bo", "birthday": "Sep 15, 1999"}], "language": "zh-CN",
					  "ownershipScope": "OFFICE", "ownershipId": 51, "welcomeEmail": true, "leadAlert": false,
					  "assignGroupId": -1, "content": "Größe & Maß", "isPin": true, "streetAddress": "2 Side St", "city": "Dallas",
					  "state": "TX", "zipCode": "75201", "groups": ["VIP", "Spring"], "leadRouting": true,
					  "defaultInquiryParam": false, "specifiedAssignGroupId": true
					}
					"""));
	}

	private static void transaction(TransactionSpec transaction) {
		transaction.transactionId(61)
			.transactionType(TransactionType.PURCHASE)
			.transactionStatus("Pre-contract")
			.homePrice(new BigDecimal("1000000"))
			.commissionRate(new BigDecimal("2.50"))
			.gci(new BigDecimal("5000"))
			.teamRevenue(new BigDecimal("1000.25"))
			.agentRevenue(new BigDecimal("3999.75"))
			.expectedCloseDate(TIME)
			.closeDate(TIME)
			.appointmentDate(TIME)
			.agreementSignedDate(TIME)
			.offerDate(TIME)
			.contractDate(TIME)
			.appraisalDate(TIME)
			.homeInspectionDate(TIME)
			.escrowDate(TIME)
			.expiration(TIME)
			.customFields(TransactionCustomField.of(1, "a"), TransactionCustomField.multiSelect(2, List.of("b", "c")))
			.commissions((commissions) -> commissions
				.preSplit((commission) -> commission.id(71)
					.splitPayType(CommissionParty.TEAM)
					.splitPayTo(1)
					.splitPayToName("Team")
					.payType(CommissionParty.AGENT)
					.payTo(2)
					.payToName("Grace")
					.value(new BigDecimal("3"))
					.calculateType(CommissionCalculation.PERCENT)
					.desc("referral"))
				.preSplit((commission) -> commission.value(new BigDecimal("5E+1")))
				.split((commission) -> commission.payType(CommissionParty.BROKERAGE))
				.postSplit((commission) -> commission.payType(CommissionParty.UPLINE)));
	}

	@Test
	void whenAnUpdateIsMadeThenOnlyWhatWasSetIsSent() {
		LeadUpdate update = LeadUpdate.builder()
			.firstName("Ada")
			.isHidden(true)
			.tagsAdd("A", "B")
			.tagsRemove("C")
			.referredBy("")
			.build();
		assertThat(Json.write(update)).isEqualTo(Json.tree("""
				{"firstName": "Ada", "isHidden": true, "tagsAdd": ["A", "B"], "tagsRemove": ["C"], "referredBy": ""}
				"""));
		assertThat(Json.write(LeadUpdate.builder().clearAllTags().build()))
			.isEqualTo(Json.tree("{\"clearAllTags\": true}"));
	}

	@Test
	void whenNothingIsSetThenAnUpdateIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> LeadUpdate.builder().build())
			.withMessage("'update' must set at least one field");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", " " })
	void whenTheFirstNameIsBlankThenItIsRefused(String name) {
		assertThatIllegalArgumentException().isThrownBy(() -> NewLead.builder(name))
			.withMessage("'firstName' must not be blank");
		refused((update) -> update.firstName(name), "'firstName' must not be blank");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAValueIsMissingThenItIsRefusedByName() {
		assertThatIllegalArgumentException().isThrownBy(() -> NewLead.builder(null))
			.withMessage("'firstName' must not be blank");
		refused((update) -> update.lastName(null), "'lastName' must not be null");
		refused((update) -> update.emails((List<String>) null), "'emails' must not be null");
		refused((update) -> update.phones((List<String>) null), "'phones' must not be null");
		refused((update) -> update.birthday(null), "'birthday' must not be null");
		refused((update) -> update.property(null), "'property' must not be null");
		refused((update) -> update.inquiry(null), "'inquiry' must not be null");
		refused((update) -> update.leadFamilyMemberList(Collections.singletonList(null)),
				"'leadFamilyMemberList' must not contain null");
		refused((update) -> update.leadTypes(Collections.singletonList(null)), "'leadTypes' must not contain null");
		refused((update) -> update.ownershipScope(null), "'ownershipScope' must not be null");
	}

	@Test
	void whenAValueIsBeyondAHardLimitThenItIsRefused() {
		refused((update) -> update.phones("+1 555 0100", "1".repeat(21)),
				"'phones' must not contain a number longer than 20 characters");
		refused((update) -> update.stage("s".repeat(20)), "'stage' must not be longer than 19 characters");
		refused((update) -> update.leadFamilyMemberList(Collections.nCopies(5, FamilyMember.named("Bo"))),
				"'leadFamilyMemberList' must not be more than 4");
		refused((update) -> update.leadFamilyMemberList(FamilyMember.named("Bo").withPhones("1".repeat(21))),
				"'leadFamilyMemberList.phones' must not contain a number longer than 20 characters");
		LeadUpdate update = LeadUpdate.builder()
			.phones("1".repeat(20))
			.stage("s".repeat(19))
			.leadFamilyMemberList(Collections.nCopies(4, FamilyMember.named("Bo")))
			.build();
		assertThat(update.fields()).hasSize(3);
	}

	@Test
	void whenAValueCannotBeRightThenItIsRefused() {
		refused((update) -> update.emails("ada@example.com", " "), "'emails' must not contain a blank");
		refused((update) -> update.tagsAdd(""), "'tagsAdd' must not contain a blank");
		refused((update) -> update.tags(List.of()),
				"'tags' must not be empty: Lofty takes an empty list for no change");
		refused((update) -> update.assignedUserId(0), "'assignedUserId' must be positive, not 0");
		refused((update) -> update.stage(" "), "'stage' must not be blank");
		refused((update) -> update.leadFamilyMemberList(Json.read("{}", FamilyMember.class)),
				"'leadFamilyMemberList' must all have a 'firstName'");
		refused((update) -> update.leadTransaction("a<b>", (transaction) -> {
		}), "'transactionName' must not contain '<' or '>'");
		refused((update) -> update.leadTransaction(" ", (transaction) -> {
		}), "'transactionName' must not be blank");
		refused((update) -> update.leadTransaction("a",
				(transaction) -> transaction.customFields(TransactionCustomField.of(0, "a"))),
				"'id' must be positive, not 0");
		refused((update) -> update.leadTransaction("a",
				(transaction) -> transaction.customFields(new TransactionCustomField(null, "a"))),
				"'customFields' must all have an 'id'");
		refused((update) -> update.inquiry((inquiry) -> inquiry.priceMin(BigDecimal.ONE.negate())),
				"'priceMin' must not be negative");
		refused((update) -> update.property((property) -> property.city("Austin").bedrooms(-1)),
				"'bedrooms' must be zero or more");
		refused((update) -> update.property((property) -> property.city("Austin").lotSize(Double.NaN)),
				"'lotSize' must be zero or more");
		assertThatIllegalArgumentException().isThrownBy(() -> NewLead.builder("Ada").assignGroupId(0))
			.withMessage("'assignGroupId' must be positive, or -1 for the company");
		assertThatIllegalArgumentException().isThrownBy(() -> NewLead.builder("Ada").content(" "))
			.withMessage("'content' must not be blank");
	}

	@Test
	void whenAPropertyHasNoAddressThenItIsRefused() {
		String message = "'property' must have a 'streetAddress', 'city', 'state' or 'zipCode' that is not blank";
		refused((update) -> update.property((property) -> property.price(BigDecimal.TEN)), message);
		refused((update) -> update.property((property) -> property.city(" ").streetAddress("")), message);
		for (Consumer<PropertySpec> address : List.<Consumer<PropertySpec>>of((property) -> property.city("Austin"),
				(property) -> property.state("Texas"), (property) -> property.zipCode("73301"),
				(property) -> property.streetAddress("1 Main St"))) {
			assertThat(LeadUpdate.builder().property(address).build().fields()).containsKey("property");
		}
	}

	@Test
	void whenTheOwnershipNeedsAnIdThenItMustBeSet() {
		String message = "'ownershipId' must be set with 'ownershipScope' PERSONAL";
		assertThatIllegalArgumentException()
			.isThrownBy(() -> NewLead.builder("Ada").ownershipScope(OwnershipScope.PERSONAL).build())
			.withMessage(message);
		assertThatIllegalArgumentException()
			.isThrownBy(() -> LeadUpdate.builder().ownershipScope(OwnershipScope.PERSONAL).build())
			.withMessage(message);
		assertThat(NewLead.builder("Ada").ownershipScope(OwnershipScope.TEAM).build().fields()).hasSize(2);
	}

	@Test
	void whenTheBuilderGoesOnThenWhatWasBuiltStaysAsItIs() {
		NewLead.Builder builder = NewLead.builder("Ada");
		NewLead before = builder.build();
		List<String> emails = new java.util.ArrayList<>(List.of("ada@example.com"));
		NewLead after = builder.emails(emails).build();
		emails.clear();
		assertThat(before.fields()).hasSize(1).isUnmodifiable();
		assertThat(after.fields()).containsEntry("emails", List.of("ada@example.com"));
		assertThat(before).isEqualTo(NewLead.builder("Ada").build())
			.hasSameHashCodeAs(NewLead.builder("Ada").build())
			.isNotEqualTo(after)
			.isNotEqualTo(LeadUpdate.builder().firstName("Ada").build());
	}

	@Test
	void whenARequestIsPrintedThenItShowsNothingPersonal() {
		assertThat(NewLead.builder("Ada").emails("ada@example.com").build()).hasToString("NewLead[firstName, emails]");
	}

	private static void refused(Consumer<LeadUpdate.Builder> change, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> change.accept(LeadUpdate.builder())).withMessage(message);
	}

}
