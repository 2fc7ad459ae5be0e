package io.github.loftyspring.api.lead;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.Page;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the operations of {@link LeadOperations} on properties, inquiries, roles and
 * activities.
 */
class LeadDetailOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long ID = 1099511627776001L;

	private static final long BIG = 9007199254740993001L;

	private static final Instant TIME = Instant.parse("2026-04-30T17:33:32Z");

	private ApiServer server;

	private ReactiveLeadOperations reactive;

	private LeadOperations leads;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveLeadOperations.of(this.server.calls());
		this.leads = LeadOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenAPropertyIsUpdatedThenItIsSentByItself() {
		this.server.answer("{\"leadId\": 1099511627776001}");
		this.leads.updateProperty(ID,
				PropertyUpdate.builder().id(BIG).city("Austin").mailAddress(true).price(BigDecimal.TEN).build());
		sent("POST /v1.0/leads/1099511627776001/property", """
				{"id": 9007199254740993001, "city": "Austin", "mailAddress": true, "price": 10}""");
	}

	@Test
	void whenAnInquiryIsUpdatedThenItIsSentByItself() {
		this.server.answerNothing();
		this.leads.updateInquiry(ID,
				InquiryUpdate.builder().priceMax(new BigDecimal("5E+5")).locations(Location.zipCode("73301")).build());
		sent("POST /v1.0/leads/1099511627776001/inquiry", """
				{"priceMax": 500000, "locations": [{"zipCode": "73301"}]}""");
	}

	@Test
	void whenRolesAreGivenThenTheyAreSentAsAnArray() {
		this.server.answer("{\"leadId\": 1099511627776001}");
		this.leads.assign(ID, List.of(new RoleAssignment(AssigneeRole.AGENT, "grace@example.com"),
				new RoleAssignment(AssigneeRole.LENDER, null)));
		sent("POST /v1.0/leads/1099511627776001/assignment", """
				[{"role": "Agent", "assignee": "grace@example.com"}, {"role": "Lender"}]""");
	}

	@Test
	void whenRoutingIsPreviewedThenEveryComponentIsFilled() {
		this.server.answer("""
				[{"leadId": 1099511627776001, "leadUserId": 9007199254740993002, "firstName": "Ada",
				"lastName": "Example", "customRoleAssignees": [{"agentFullName": "Grace Example", "roleId": 3,
				"role": "Agent", "assigneeId": 9007199254740993003, "assignee": "grace@example.com",
				"permissionProfileName": "Agent profile"}, {"role": "Lender", "assigneeId": 0}]},
				{"leadId": 0, "leadUserId": 0}]""");
		RoutingPreview lead = new RoutingPreview("Ada", "Example", "ada@example.com", "+1 555 0100",
				LocalDate.of(2001, 6, 5));
		assertThat(this.leads.findAssignees(lead)).containsExactly(
				new RoutedLead(ID, 9007199254740993002L, "Ada", "Example",
						List.of(new RoleAssignee("Grace Example", 3, "Agent", 9007199254740993003L, "grace@example.com",
								"Agent profile"), new RoleAssignee(null, null, "Lender", null, null, null))),
				new RoutedLead(null, null, null, null, List.of()));
		sent("POST /v1.0/leads/assignee", """
				{"firstName": "Ada", "lastName": "Example", "email": "ada@example.com", "phone": "+1 555 0100",
				"birthday": "Jun 5, 2001"}""");
		assertThat(Json.write(new RoutingPreview("Ada", "ada@example.com")))
			.isEqualTo(Json.tree("{\"firstName\": \"Ada\", \"email\": \"ada@example.com\"}"));
	}

	@Test
	void whenASiteActivityIsAddedThenItsTimeIsSentInMilliseconds() {
		this.server.answer("{\"leadId\": 1099511627776001}");
		NewSiteActivity activity = NewSiteActivity
			.builder(SiteActivityType.REQUEST, "Showing", "https://example.com/l/1", "https://example.com/p.jpg", TIME)
			.listing((listing) -> listing.listingId("MLS-1").bedrooms(3))
			.scheduledDate("2026-05-02 10:00")
			.pageName("Detail")
			.build();
		StepVerifier.create(this.reactive.addActivity(ID, activity)).expectComplete().verify(SECONDS);
		sent("POST /v1.0/leads/1099511627776001/activity", """
				{"type": "Request", "text": "Showing", "link": "https://example.com/l/1",
				"picture": "https://example.com/p.jpg", "created": 1777570412000,
				"listing": {"listingId": "MLS-1", "bedrooms": 3}, "scheduledDate": "2026-05-02 10:00",
				"pageName": "Detail"}""");
	}

	@Test
	void whenSiteActivitiesAreReadThenEveryComponentIsFilled() {
		this.server
			.answer("""
					[{"type": "Browse", "text": "1 Main St", "link": "https://example.com/l/1",
					"picture": "https://example.com/p.jpg", "listing": {"city": "Austin", "price": -1},
					"created": 1777570412000, "scheduledDate": "2026-05-02", "pageName": "Detail"}, null, {"type": "Dance"}]""");
		Page<SiteActivity> page = this.leads.listSiteActivities(ID);
		SiteActivity first = page.items().get(0);
		assertThat(first).isEqualTo(new SiteActivity(SiteActivityType.BROWSE, "1 Main St", "https://example.com/l/1",
				"https://example.com/p.jpg", first.listing(), TIME, "2026-05-02", "Detail"));
		assertThat(first.listing()).isNotNull()
			.extracting(LeadProperty::city, LeadProperty::price)
			.containsExactly("Austin", null);
		assertThat(page.items()).hasSize(2)
			.last()
			.extracting(SiteActivity::type)
			.isEqualTo(new SiteActivityType("Dance"));
		assertThat(page.hasNext()).isFalse();
		assertThat(page.total()).isNull();
		assertThat(this.server.request().getTarget()).isEqualTo("/v1.0/leads/1099511627776001/activities");
	}

	@Test
	void whenSiteActivitiesFillTwoPagesThenTheShortThirdIsTheLast() {
		this.server.answerAll((url) -> siteActivities(url, 230));
		assertThat(this.leads.streamSiteActivities(ID)).hasSize(230).doesNotHaveDuplicates();
		assertThat(targets(3)).containsExactly("/v1.0/leads/1099511627776001/activities",
				"/v1.0/leads/1099511627776001/activities?curPage=1",
				"/v1.0/leads/1099511627776001/activities?curPage=2");
		assertThat(this.server.requests()).isEqualTo(3);
		Page<SiteActivity> first = this.leads.listSiteActivities(ID);
		assertThat(this.leads.listSiteActivities(ID, (query) -> query.cursor(next(first))).items()).hasSize(100)
			.first()
			.extracting(SiteActivity::created)
			.isEqualTo(Instant.ofEpochMilli(100));
	}

	@Test
	void whenActivitiesAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				{"activities": [{"id": 9007199254740993001, "leadId": 1099511627776001, "agentId": 1099511620000001,
				"activityTime": "2026-04-30T10:33:32-07:00", "channel": "Call", "communicationType": "Logged",
				"direction": "Inbound", "callingOutcome": "Talked", "leadPhoneNumber": "+1 555 0100",
				"emailEventType": "Opened", "emailSubject": "Hello", "note": "Likes gardens."}]}""");
		Page<LeadActivity> page = this.leads.listActivities(ID,
				(query) -> query.limit(1000).timeZoneCode(ZoneId.of("America/Los_Angeles")));
		assertThat(page.items()).containsExactly(new LeadActivity(BIG, ID, 1099511620000001L, TIME,
				ActivityChannel.CALL, ActivityOrigin.LOGGED, ActivityDirection.INBOUND, "Talked", "+1 555 0100",
				EmailEvent.OPENED, "Hello", "Likes gardens."));
		assertThat(page.hasNext()).isFalse();
		HttpUrl url = this.server.request().getUrl();
		assertThat(url.encodedPath()).isEqualTo("/v2.0/leads/1099511627776001/activities");
		assertThat(url.queryParameterNames()).containsExactlyInAnyOrder("limit", "timeZoneCode");
		assertThat(url.queryParameter("limit")).isEqualTo("1000");
		assertThat(url.queryParameter("timeZoneCode")).isEqualTo("America/Los_Angeles");
	}

	@Test
	void whenActivitiesFillTwoPagesThenTheLastIdLeadsOn() {
		this.server.answerAll((url) -> activities(url, 5));
		assertThat(this.leads.streamActivities(ID, (query) -> query.limit(2))).extracting(LeadActivity::id)
			.containsExactly(BIG + 1, BIG + 2, BIG + 3, BIG + 4, BIG + 5);
		assertThat(targets(3)).containsExactly("/v2.0/leads/1099511627776001/activities?limit=2",
				"/v2.0/leads/1099511627776001/activities?limit=2&currentId=9007199254740993003",
				"/v2.0/leads/1099511627776001/activities?limit=2&currentId=9007199254740993005");
		Page<LeadActivity> first = this.leads.listActivities(ID, (query) -> query.limit(2));
		StepVerifier
			.create(this.reactive.streamActivities(ID, (query) -> query.limit(2).cursor(next(first)))
				.mapNotNull(LeadActivity::id))
			.expectNext(BIG + 3, BIG + 4, BIG + 5)
			.expectComplete()
			.verify(SECONDS);
	}

	@Test
	void whenBrokermintReportsThenEveryFieldIsSent() {
		this.server.answer("{\"code\": 0, \"message\": \"success\"}");
		this.leads.updateFromBrokermint(BrokermintContact.builder()
			.email("ada@example.com")
			.firstName("Ada")
			.lastName("Example")
			.contactType("Buyer")
			.externalId("bm-1")
			.address("1 Main St")
			.city("Austin")
			.state("TX")
			.zip("73301")
			.phone("+1 555 0100")
			.bmPrivate(true)
			.leadSource("Open House")
			.build());
		sent("PUT /v1.0/brokermint/lead", """
				{"email": "ada@example.com", "firstName": "Ada", "lastName": "Example", "contactType": "Buyer",
				"externalId": "bm-1", "address": "1 Main St", "city": "Austin", "state": "TX", "zip": "73301",
				"phone": "+1 555 0100", "bmPrivate": true, "leadSource": "Open House"}""");
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused("'leadId' must be positive, not 0", () -> this.leads.listSiteActivities(0));
		refused("'leadId' must be positive, not -1", () -> this.reactive.streamActivities(-1));
		refused("'leadId' must be positive, not 0", () -> this.leads.assign(0, List.of()));
		refused("'limit' must be between 1 and 1000, not 1001",
				() -> this.leads.listActivities(1, (query) -> query.limit(1001)));
		refused("'limit' must be between 1 and 1000, not 0",
				() -> this.leads.listActivities(1, (query) -> query.limit(0)));
		refused("'property' must have a 'streetAddress', 'city', 'state' or 'zipCode' that is not blank",
				() -> PropertyUpdate.builder().bedrooms(3).build());
		refused("'inquiry' must set at least one field", () -> InquiryUpdate.builder().build());
		refused("'contact' must set at least one field", () -> BrokermintContact.builder().build());
		refused("'firstName' must not be blank", () -> new RoutingPreview(" ", "ada@example.com"));
		refused("'email' must not be blank", () -> new RoutingPreview("Ada", ""));
		refused("'phone' must not be longer than 20 characters",
				() -> new RoutingPreview("Ada", null, "ada@example.com", "1".repeat(21), null));
		refused("'text' must not be blank",
				() -> NewSiteActivity.builder(SiteActivityType.SEARCH, " ", "link", "picture", TIME));
		refused("'link' must not be blank",
				() -> NewSiteActivity.builder(SiteActivityType.SEARCH, "text", "", "picture", TIME));
		refused("'picture' must not be blank",
				() -> NewSiteActivity.builder(SiteActivityType.SEARCH, "text", "link", "", TIME));
		assertThat(this.server.requests()).isZero();
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentIsMissingThenItIsRefusedByName() {
		refused("'role' must not be null", () -> new RoleAssignment(null, "ada@example.com"));
		refused("'assignments' must not be null", () -> this.leads.assign(1, null));
		refused("'type' must not be null", () -> NewSiteActivity.builder(null, "text", "link", "picture", TIME));
		refused("'created' must not be null",
				() -> NewSiteActivity.builder(SiteActivityType.SEARCH, "text", "link", "picture", null));
		refused("'timeZoneCode' must not be null",
				() -> this.leads.listActivities(1, (query) -> query.timeZoneCode(null)));
	}

	private static void refused(String message, ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

	private void sent(String start, String body) {
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo(start);
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree(body));
	}

	private List<String> targets(int count) {
		List<String> targets = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			targets.add(this.server.request().getTarget());
		}
		return targets;
	}

	private static String next(Page<?> page) {
		return Objects.requireNonNull(page.nextCursor());
	}

	private static MockResponse siteActivities(HttpUrl url, int total) {
		String number = url.queryParameter("curPage");
		long start = 100 * ((number != null) ? Long.parseLong(number) : 0);
		return ApiServer.json(LongStream.range(start, Math.min(start + 100, total))
			.mapToObj("{\"type\": \"Browse\", \"created\": %d}"::formatted)
			.collect(Collectors.joining(",", "[", "]")));
	}

	private static MockResponse activities(HttpUrl url, int total) {
		String id = url.queryParameter("currentId");
		long start = (id != null) ? Long.parseLong(id) - BIG : 0;
		return ApiServer.json(LongStream.rangeClosed(start + 1, Math.min(start + 2, total))
			.mapToObj((number) -> "{\"id\": %d}".formatted(BIG + number))
			.collect(Collectors.joining(",", "{\"activities\": [", "]}")));
	}

}
