package io.github.loftyspring.api.lead;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import io.github.loftyspring.api.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link Lead} and its parts.
 */
class LeadTests {

	private static final String FULL = """
			{
			  "cannotText": false, "cannotCall": true, "cannotEmail": false,
			  "leadId": 1099511627776001, "leadUserId": 1599511627776001,
			  "firstName": "Ada", "lastName": "Example", "birthday": "Jun 5, 2001",
			  "emails": ["ada@example.com", "ada.work@example.com"], "phones": ["+1 555 0100"],
			  "leadSource": 12, "source": "Open House", "stageId": 5001, "stage": "New Lead",
			  "assignedUserId": 1099511620000001, "assignedUser": "Grace Agent", "lenderUserId": 77, "score": 42,
			  "tags": [{"leadId": 1099511627776001, "tagId": 9, "createTime": "2026-04-30T17:33:32GMT",
			    "updateTime": "2026-05-01T00:00:00GMT", "tagName": "Hot, really", "creatorUserId": 3, "visibleType": 1}],
			  "teamId": 8, "streetAddress": "1 Main St", "city": "Austin", "state": "Texas", "zipCode": "73301",
			  "createTime": "2026-04-30T17:33:32GMT", "assignTime": "2026-04-30T18:00:00GMT",
			  "facebook": "ada.fb", "twitter": "ada.tw", "hiddenFlag": false, "referredBy": "Joan",
			  "leadInquiry": {"priceMin": 100000, "priceMax": 450000.50, "propertyType": ["Condo", "Castle"],
			    "bedroomsMin": 2, "bathroomsMin": "1.5", "bedroomsMax": 4, "bathroomsMax": "3",
			    "locations": [{"stateCode": "TX", "city": "Austin", "zipCode": "73301", "county": "Travis",
			      "streetAddress": "Main St", "description": "downtown"}],
			    "id": 11, "leadUserId": 1599511627776001, "modifyByAgent": true,
			    "createTime": "2026-04-30T17:33:32Z", "updateTime": "2026-04-30T17:33:32.000+00:00",
			    "defaultValue": false},
			  "leadPropertyList": [{"price": 350000, "state": "Texas", "city": "Austin", "streetAddress": "1 Main St",
			    "zipCode": "73301", "county": "Travis", "propertyType": "Single Family Home", "bedrooms": 3,
			    "bathrooms": 2.5, "squareFeet": 1800, "lotSize": 0.26, "parkingSpace": 2, "floors": 2,
			    "mailAddress": true, "id": 21, "leadUserId": 1599511627776001, "listingId": "MLS-1",
			    "autoListingId": 1234567890123456789, "label": "home", "note": "corner", "listingStatus": "Active",
			    "labelList": "a,b", "pictureUrl": "https://example.com/p.jpg",
			    "siteListingUrl": "https://example.com/l", "labelType": "t"}],
			  "customAttributes": [{"attributeName": "Pets", "attributeType": "multi_select",
			    "value": "[\\"cat\\",\\"dog\\"]", "params": "{\\"option\\":[\\"cat\\",\\"dog\\"]}"}],
			  "lastUpdateTime": "2026-05-02T10:00:00GMT", "groups": ["VIP"], "segments": ["First-Time"],
			  "unsubscription": true, "leadTypes": [2, 5, -1, 99], "lastTouch": "2026-05-03T10:00:00GMT",
			  "lastVisit": "2026-05-04T10:00:00GMT", "phoneStatuses": [2, 7], "assignCompletionStatus": true,
			  "buyingTimeFrame": "6-12", "preQual": "Yes", "houseToSell": "No", "fthb": "Yes",
			  "withBuyerAgent": "No", "sellingTimeFrame": "Someday", "mortgage": "Yes", "buyHouse": "Maybe",
			  "withListingAgent": "No", "opportunity": "High Interest",
			  "leadFamilyMemberList": [{"relationship": "Husband", "firstName": "Bo", "lastName": "Example",
			    "phones": ["+1 555 0101"], "emails": ["bo@example.com"], "birthday": "Sep 15, 1999"}],
			  "pondId": 31, "pondName": "Pond", "customRoleList": [{"roleId": 1, "role": "Closer",
			    "assigneeId": 41, "assignee": "joan@example.com"}], "language": "zh-CN",
			  "ownershipId": 51, "ownershipScope": "OFFICE"
			}
			""";

	@Test
	void whenEveryFieldIsSentThenEveryComponentIsSet() throws ReflectiveOperationException {
		Lead lead = Json.read(FULL, Lead.class);
		assertThat(Lead.class.getRecordComponents()).hasSize(59);
		LeadInquiry inquiry = Objects.requireNonNull(lead.leadInquiry());
		for (Object part : new Object[] { lead, lead.tags().get(0), inquiry, inquiry.locations().get(0),
				lead.leadPropertyList().get(0), lead.customAttributes().get(0), lead.leadFamilyMemberList().get(0),
				lead.customRoleList().get(0) }) {
			for (var component : part.getClass().getRecordComponents()) {
				assertThat(component.getAccessor().invoke(part)).as(part.getClass().getSimpleName() + "." + component)
					.isNotNull()
					.isNotEqualTo(List.of());
			}
		}
	}

	@Test
	void whenEveryFieldIsSentThenValuesHaveTheirTypes() {
		Lead lead = Json.read(FULL, Lead.class);
		assertThat(lead.leadId()).isEqualTo(1099511627776001L);
		assertThat(lead.birthday()).isEqualTo(LocalDate.of(2001, 6, 5));
		assertThat(lead.createTime()).isEqualTo(Instant.parse("2026-04-30T17:33:32Z"));
		assertThat(lead.leadTypes()).containsExactly(LeadType.BUYER, LeadType.RENTER, LeadType.OTHER, new LeadType(99));
		assertThat(lead.phoneStatuses()).containsExactly(PhoneStatus.VALID, new PhoneStatus(7));
		assertThat(lead.buyingTimeFrame()).isEqualTo(TimeFrame.MONTHS_6_TO_12);
		assertThat(lead.sellingTimeFrame()).isEqualTo(new TimeFrame("Someday"));
		assertThat(lead.preQual()).isEqualTo(YesNo.YES);
		assertThat(lead.buyHouse()).isEqualTo(new YesNo("Maybe"));
		assertThat(lead.opportunity()).isEqualTo(Opportunity.HIGH_INTEREST);
		assertThat(lead.ownershipScope()).isEqualTo(OwnershipScope.OFFICE);
		assertThat(lead.tags()).singleElement().satisfies((tag) -> {
			assertThat(tag.tagName()).isEqualTo("Hot, really");
			assertThat(tag.updateTime()).isEqualTo("2026-05-01T00:00:00Z");
		});
		LeadInquiry inquiry = lead.leadInquiry();
		assertThat(inquiry).isNotNull();
		assertThat(inquiry.priceMax()).isEqualTo(new BigDecimal("450000.50"));
		assertThat(inquiry.propertyType()).containsExactly(PropertyType.CONDO, new PropertyType("Castle"));
		assertThat(inquiry.createTime()).isEqualTo(inquiry.updateTime()).isEqualTo("2026-04-30T17:33:32Z");
		LeadProperty property = lead.leadPropertyList().get(0);
		assertThat(property.price()).isEqualTo("350000");
		assertThat(property.bathrooms()).isEqualTo(2.5);
		assertThat(property.autoListingId()).isEqualTo(1234567890123456789L);
		assertThat(lead.customAttributes().get(0).attributeType()).isEqualTo(AttributeType.MULTI_SELECT);
		assertThat(lead.leadFamilyMemberList().get(0).birthday()).isEqualTo("1999-09-15");
	}

	@Test
	void whenNothingIsSentThenListsAreEmptyAndTheRestIsNull() {
		for (String json : new String[] { "{}", """
				{"emails": null, "phones": null, "tags": null, "leadPropertyList": null, "customAttributes": null,
				 "groups": null, "segments": null, "leadTypes": null, "phoneStatuses": null,
				 "leadFamilyMemberList": null, "customRoleList": null, "leadId": null, "birthday": null,
				 "opportunity": null, "preQual": null, "createTime": null}
				""" }) {
			Lead lead = Json.read(json, Lead.class);
			assertThat(Arrays.stream(Lead.class.getRecordComponents())).allSatisfy((component) -> {
				Object value = component.getAccessor().invoke(lead);
				if (component.getType() == List.class) {
					assertThat((List<?>) value).isEmpty();
				}
				else {
					assertThat(value).isNull();
				}
			});
		}
		assertThat(Json.read("{}", LeadInquiry.class).locations()).isEmpty();
		assertThat(Json.read("{}", LeadInquiry.class).propertyType()).isEmpty();
		assertThat(Json.read("{}", FamilyMember.class).phones()).isEmpty();
	}

	@Test
	void whenValuesAreMarkedAsNotSetThenTheyAreNull() {
		Lead lead = Json.read("""
				{"leadSource": -1, "lenderUserId": 0, "pondId": 0, "birthday": "", "createTime": "", "opportunity": "",
				 "preQual": "", "buyingTimeFrame": "", "ownershipScope": "",
				 "leadInquiry": {"priceMin": -1, "priceMax": -1, "bedroomsMin": -1, "bedroomsMax": -1,
				   "bathroomsMin": "-1", "bathroomsMax": ""},
				 "leadPropertyList": [{"price": -1, "lotSize": -1.0, "floors": -1, "parkingSpace": -1, "bedrooms": -1,
				   "bathrooms": -1.0, "squareFeet": -1, "propertyType": ""}],
				 "customRoleList": [{"roleId": 1, "role": "Closer", "assigneeId": 0}],
				 "leadFamilyMemberList": [{"firstName": "Bo", "birthday": -9223372036854775808}]}
				""", Lead.class);
		assertThat(lead.leadSource()).isNull();
		assertThat(lead.lenderUserId()).isNull();
		assertThat(lead.pondId()).isNull();
		assertThat(lead.birthday()).isNull();
		assertThat(lead.createTime()).isNull();
		assertThat(lead.opportunity()).isNull();
		assertThat(lead.preQual()).isNull();
		assertThat(lead.buyingTimeFrame()).isNull();
		assertThat(lead.ownershipScope()).isNull();
		assertThat(lead.leadInquiry()).isEqualTo(Json.read("{}", LeadInquiry.class));
		assertThat(lead.leadPropertyList()).containsExactly(Json.read("{}", LeadProperty.class));
		assertThat(lead.customRoleList()).containsExactly(new CustomRole(1, "Closer", null, null));
		assertThat(lead.leadFamilyMemberList()).containsExactly(FamilyMember.named("Bo"));
	}

	@Test
	void whenOtherFieldsHoldTheSameNumbersThenTheyAreKept() {
		Lead lead = Json.read("""
				{"score": 0, "stageId": -1, "assignedUserId": 0, "ownershipId": 0, "referredBy": "",
				 "leadInquiry": {"bedroomsMin": 0, "priceMin": 0}, "leadPropertyList": [{"floors": 0}]}
				""", Lead.class);
		assertThat(lead.score()).isZero();
		assertThat(lead.stageId()).isEqualTo(-1);
		assertThat(lead.assignedUserId()).isZero();
		assertThat(lead.ownershipId()).isZero();
		assertThat(lead.referredBy()).isEmpty();
		assertThat(lead.leadInquiry()).isNotNull();
		assertThat(lead.leadInquiry().bedroomsMin()).isZero();
		assertThat(lead.leadPropertyList().get(0).floors()).isZero();
	}

	@Test
	void whenIdsAndNumbersAreQuotedThenTheyAreRead() {
		Lead lead = Json.read(
				"""
						{"leadId": "1099511627776001", "assignedUserId": "7", "score": "3", "lenderUserId": "0", "leadTypes": ["2"],
						 "firstName": 12, "hiddenFlag": "true", "leadPropertyList": [{"price": "350000.50"}]}
						""",
				Lead.class);
		assertThat(lead.leadId()).isEqualTo(1099511627776001L);
		assertThat(lead.assignedUserId()).isEqualTo(7);
		assertThat(lead.score()).isEqualTo(3);
		assertThat(lead.lenderUserId()).isNull();
		assertThat(lead.leadTypes()).containsExactly(LeadType.BUYER);
		assertThat(lead.firstName()).isEqualTo("12");
		assertThat(lead.hiddenFlag()).isTrue();
		assertThat(lead.leadPropertyList().get(0).price()).isEqualTo("350000.50");
	}

	@Test
	void whenUnknownFieldsAreSentThenTheyAreIgnored() {
		Lead lead = Json.read("""
				{"leadId": 1, "moonPhase": {"a": [1]}, "tags": [{"tagId": 1, "x": 1}], "leadInquiry": {"x": 1},
				 "leadPropertyList": [{"x": 1}], "leadFamilyMemberList": [{"id": 5}], "customRoleList": [{"x": 1}],
				 "customAttributes": [{"x": 1}]}
				""", Lead.class);
		assertThat(lead.leadId()).isEqualTo(1);
		assertThat(lead.tags()).hasSize(1);
	}

	@Test
	void whenListsHaveGapsThenTheyAreImmutableWithout() {
		Lead lead = Json.read("""
				{"emails": ["ada@example.com", null], "leadTypes": [2, null], "leadPropertyList": [null]}
				""", Lead.class);
		assertThat(lead.emails()).containsExactly("ada@example.com").isUnmodifiable();
		assertThat(lead.leadTypes()).containsExactly(LeadType.BUYER);
		assertThat(lead.leadPropertyList()).isEmpty();
	}

	@Test
	void whenALeadIsWrittenThenItCanBeReadBack() {
		Lead lead = Json.read(FULL, Lead.class);
		assertThat(Json.read(Json.MAPPER.writeValueAsString(lead), Lead.class)).isEqualTo(lead);
	}

	@Test
	void whenAListNamesItsMetadataEitherWayThenTheyAreRead() {
		for (String name : new String[] { "_metadata", "get_metadata" }) {
			ObjectNode json = (ObjectNode) Json.tree("{\"leads\": [{\"leadId\": 1}, null]}");
			json.set(name, Json.tree("""
					{"collection": "lead", "limit": 25, "offset": 0, "total": "50", "scrollId": "abc", "x": 1}
					"""));
			LeadList list = Json.read(json.toString(), LeadList.class);
			assertThat(list.leads()).hasSize(1);
			assertThat(list.metadata()).isNotNull();
			assertThat(list.metadata().total()).isEqualTo(50);
			assertThat(list.metadata().scrollId()).isEqualTo("abc");
		}
		assertThat(Json.read("{}", LeadList.class).leads()).isEmpty();
	}

	@Test
	void whenValuesAreOpenThenTheyPrintAsAPersonReadsThem() {
		assertThat(LeadType.SELLER).hasToString("Seller");
		assertThat(new LeadType(99)).hasToString("LeadType 99");
		assertThat(PhoneStatus.DO_NOT_CALL_NUMBER).hasToString("Do not call: number");
		assertThat(Opportunity.BACK_ON_MARKET).hasToString("Back on Market");
		assertThat(YesNo.of(true).isYes()).isTrue();
		assertThat(YesNo.of(false).isYes()).isFalse();
		assertThat(new YesNo("yes").isYes()).isTrue();
	}

	@Test
	void whenAValueIsBlankThenItIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Opportunity(" "))
			.withMessage("'value' must not be blank");
		assertThatIllegalArgumentException().isThrownBy(() -> new LeadSort(""))
			.withMessage("'value' must not be blank");
	}

	@Test
	void whenFamilyMembersAreMadeThenTheyHoldWhatWasSet() {
		FamilyMember member = FamilyMember.named("Bo")
			.withRelationship("Husband")
			.withLastName("Example")
			.withPhones("+1 555 0101")
			.withEmails("bo@example.com")
			.withBirthday(LocalDate.of(1999, 9, 15));
		assertThat(Json.write(member)).isEqualTo(Json.tree("""
				{"relationship": "Husband", "firstName": "Bo", "lastName": "Example", "phones": ["+1 555 0101"],
				 "emails": ["bo@example.com"], "birthday": "Sep 15, 1999"}
				"""));
		assertThat(Json.write(FamilyMember.named("Bo"))).isEqualTo(Json.tree("{\"firstName\": \"Bo\"}"));
		assertThatIllegalArgumentException().isThrownBy(() -> FamilyMember.named(" "))
			.withMessage("'firstName' must not be blank");
	}

	@Test
	void whenSeveralOptionsAreChosenThenTheyAreJsonInsideAText() {
		CustomAttribute attribute = CustomAttribute.multiSelect("Pets", List.of("a \"cat\"", "dog"));
		assertThat(Json.write(attribute)).isEqualTo(Json
			.tree("""
					{"attributeName": "Pets", "attributeType": "multi_select", "value": "[\\"a \\\\\\"cat\\\\\\"\\",\\"dog\\"]"}
					"""));
	}

}
