package io.github.loftyspring.api.listing;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.NullNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link ListingOperations} and {@link ReactiveListingOperations}.
 */
class ListingOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long BIG = 9007199254740993001L;

	private static final String LISTING = """
			{"listingId": "9007199254740993001", "mlsListingId": "MLS1", "listingStreetName": "1 Main St",
			"listingCity": "Austin", "listingState": "TX", "listingZipcode": ["73301", null], "county": "Travis",
			"area": "North", "chimeArea": "N", "subDivisionName": "Hills", "community": "Green",
			"chimeComplex": "Tower", "price": "1950000.50", "beds": 3.0, "baths": 2.5, "sqft": 1408, "builtYear": 1959,
			"totalAvailableAcres": "6000", "detailsDescribe": "A house.", "listingStatus": "Active",
			"purchaseType": "For Sale", "propertyTypes": ["Condo"], "propertyTypePrimary": "Residential",
			"propertyTypeSecondary": "Single Family Home", "pictureList": ["https://example.com/1.jpg"],
			"openHouseSchedules": "Sat, 1:00pm - 4:00pm", "openHouseSchedulesStart": "2026-04-04 13:00:00",
			"openHouseSchedulesEnd": "2026-04-04 16:00:00", "agentId": "11", "agentName": "Grace Example",
			"agentOrgId": "12", "agentOrgName": "Example Homes", "coAgentId": "13", "coAgentName": "Joan Example",
			"coAgentOrgId": "14", "coAgentOrgName": "Example Houses", "hoaFee": 100.5, "hoaFeeFrequency": "Monthly",
			"condoFee": 200, "condoFeeFrequency": "Yearly", "chimeMaintenanceFee": 0, "garageParkingSpaces": 2,
			"interiorFeatures": "Bar", "exterior": "Brick", "mlsListDateL": 1777570412, "mlsOrgId": 1054,
			"previewPicture": "https://example.com/p.jpg", "latitude": "30.26", "longitude": "-97.74",
			"lastPrimaryChangeTime": "2026-09-28 10:00:00", "mlsListDateLSort": 1777570412, "floors": 2}""";

	private ApiServer server;

	private ReactiveListingOperations reactive;

	private ListingOperations listings;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveListingOperations.of(this.server.calls());
		this.listings = ListingOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenListingsAreSearchedThenEveryConditionIsSentInTheBody() {
		this.server
			.answer("{\"listing\": [%s], \"metadata\": {\"totalCount\": 1, \"hasMore\": false}}".formatted(LISTING));
		Page<Listing> page = this.listings.search((query) -> query.searchScope(SearchScope.OFFICE)
			.soldFlag(true)
			.filterConditions((conditions) -> conditions
				.location((location) -> location.city("Austin, TX", "Dallas, TX")
					.county("Travis, TX")
					.zipCode("73301")
					.state("TX"))
				.price(new BigDecimal("1E+5"), 450000.5)
				.beds(2, null)
				.baths(null, 3)
				.sqFt(1000, 1000)
				.daysOnSite(30)
				.propertyType("Condo", "Townhouse")
				.purchaseType("For Sale")
				.condition("builtYear", "1990,"))
			.sortFields(ListingSort.PRICE_ASC, new ListingSort("NEW_ORDER"))
			.returnFields("id", "price")
			.pageSize(100));
		assertThat(page.items()).containsExactly(listing());
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.hasNext()).isFalse();
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("POST /v2.0/listings/search");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"searchScope": "office", "soldFlag": true, "filterConditions": {
				"location": {"city": ["Austin, TX", "Dallas, TX"], "county": ["Travis, TX"], "zipCode": ["73301"],
				"state": ["TX"]}, "price": "100000,450000.5", "beds": "2,", "baths": ",3", "sqFt": "1000,1000",
				"daysOnSite": ",30", "propertyType": ["Condo", "Townhouse"], "purchaseType": ["For Sale"],
				"builtYear": "1990,"}, "sortFields": ["PRICE_ASC", "NEW_ORDER"], "returnFields": ["id", "price"],
				"pageSize": 100}"""));
	}

	@Test
	void whenASearchAnswersTheNamesOfTheWireThenTheyAreReadToo() {
		this.server.answer("""
				{"listing": [{"id": 9007199254740993001, "streetAddress": "1 Main St", "city": "Austin", "state": "TX",
				"zipCode": "73301", "bedrooms": 3, "bathrooms": 2, "price": 500000, "propertyType": "Condo",
				"pool": null}], "metadata": {"totalCount": 1}}""");
		Listing listing = this.listings.search().items().get(0);
		assertThat(listing)
			.extracting(Listing::listingId, Listing::listingStreetName, Listing::listingCity, Listing::listingState,
					Listing::beds, Listing::baths, Listing::price)
			.containsExactly("9007199254740993001", "1 Main St", "Austin", "TX", 3.0, 2.0, new BigDecimal("500000"));
		assertThat(listing.listingZipcode()).containsExactly("73301");
		assertThat(listing.propertyTypes()).containsExactly("Condo");
		assertThat(listing.other()).isEqualTo(Map.of("pool", NullNode.instance));
		assertThat(ApiServer.body(this.server.request())).isEqualTo(Json.tree("{}"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "-1", "\"-1\"", "\"\"", "\"on demand\"", "null", "{}", "[1]" })
	void whenAPriceIsNotSetThenItDoesNotLoseTheListing(String price) {
		this.server.answer("""
				{"listing": [{"mlsListingId": "MLS1", "price": %s, "beds": -1, "baths": -1, "sqft": -1, "builtYear": -1,
				"totalAvailableAcres": "-1", "hoaFee": -1, "condoFee": -1, "chimeMaintenanceFee": -1,
				"garageParkingSpaces": -1, "mlsListDateL": 0, "mlsListDateLSort": 0}]}""".formatted(price));
		assertThat(this.listings.search().items())
			.containsExactly(Json.read("{\"mlsListingId\": \"MLS1\"}", Listing.class));
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"soon\"", "null", "{}", "1.5", "9223372036854775807" })
	void whenATimeIsNoneThenItDoesNotLoseTheListing(String time) {
		Listing listing = Json.read("{\"mlsListDateLSort\": %s}".formatted(time), Listing.class);
		assertThat(listing.mlsListDateLSort()).isNull();
	}

	@Test
	void whenASearchHasThreePagesThenTheyAreNumberedFromOneInTheBody() {
		this.server.answer(found(1, 2, 5));
		this.server.answer(found(3, 4, 5));
		this.server.answer(found(5, 5, 5));
		assertThat(this.listings.searchAll((query) -> query.pageSize(2))).extracting(Listing::listingId)
			.containsExactly("1", "2", "3", "4", "5");
		assertThat(List.of(body(), body(), body())).containsExactly(Json.tree("{\"pageSize\": 2}"),
				Json.tree("{\"pageSize\": 2, \"pageNum\": 2}"), Json.tree("{\"pageSize\": 2, \"pageNum\": 3}"));
		assertThat(this.server.requests()).isEqualTo(3);
	}

	@Test
	void whenASearchStartsAtACursorThenItGoesOnThere() {
		this.server.answer(found(1, 2, 4));
		Page<Listing> first = this.listings.search((query) -> query.pageSize(2));
		this.server.answer(found(3, 4, 4));
		Page<Listing> second = this.listings.search((query) -> query.pageSize(2).cursor(next(first)));
		assertThat(second.items()).extracting(Listing::listingId).containsExactly("3", "4");
		assertThat(second.hasNext()).isFalse();
	}

	@Test
	void whenActiveListingsAreReadThenEveryConditionIsSent() {
		this.server.answer("""
				{"listIng": [%s], "soldListing": [{}], "_listingMetadata": {"collection": "listing", "limit": 25,
				"total": 3, "activeTotal": 1, "soldTotal": 2, "nextPageKey": "", "soldNextPageKey": "s1"}}"""
			.formatted(LISTING));
		Page<Listing> page = this.listings.listActive((query) -> query.listingId("9007199254740993001")
			.userId(1099511620000001L)
			.agentListings(true)
			.officeListings(false)
			.mlsListingIds("MLS1", "MLS2")
			.buildingName("Tower & Co")
			.buildingAddress("1 Main St")
			.street("Main")
			.showCondition(true)
			.limit(1000));
		assertThat(page.items()).containsExactly(listing());
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.hasNext()).isFalse();
		HttpUrl url = this.server.request().getUrl();
		assertThat(url.encodedPath()).isEqualTo("/v1.0/listing");
		assertThat(
				url.queryParameterNames().stream().collect(Collectors.toMap((name) -> name, url::queryParameterValues)))
			.isEqualTo(Map.of("listingId", List.of("9007199254740993001"), "userId", List.of("1099511620000001"),
					"agentListings", List.of("true"), "officeListings", List.of("false"), "mlsListingIds",
					List.of("MLS1,MLS2"), "buildingName", List.of("Tower & Co"), "buildingAddress",
					List.of("1 Main St"), "street", List.of("Main"), "showCondition", List.of("true"), "limit",
					List.of("1000")));
	}

	@Test
	void whenActiveListingsFillTwoPagesThenTheKeyLeadsOn() {
		this.server.answerAll((url) -> listed(url, "listIng", "nextPageKey"));
		assertThat(this.listings.streamActive((query) -> query.agentListings(true).limit(2)))
			.extracting(Listing::listingId)
			.containsExactly("1", "2", "3", "4", "5");
		assertThat(targets(3)).containsExactly("/v1.0/listing?agentListings=true&limit=2",
				"/v1.0/listing?agentListings=true&limit=2&nextPageKey=2",
				"/v1.0/listing?agentListings=true&limit=2&nextPageKey=4");
	}

	@Test
	void whenSoldListingsFillTwoPagesThenTheirOwnKeyLeadsOn() {
		this.server.answerAll((url) -> listed(url, "soldListing", "soldNextPageKey"));
		Consumer<SoldListingQuery> office = (query) -> query.officeListings(true).limit(2);
		assertThat(this.listings.streamSold(office)).extracting(Listing::listingId)
			.containsExactly("1", "2", "3", "4", "5");
		assertThat(targets(3)).containsExactly("/v1.0/listing?officeListings=true&limit=2",
				"/v1.0/listing?officeListings=true&limit=2&soldNextPageKey=2",
				"/v1.0/listing?officeListings=true&limit=2&soldNextPageKey=4");
		Page<Listing> first = this.listings.listSold(office);
		StepVerifier.create(this.reactive.streamSold(office.andThen((query) -> query.cursor(next(first)))))
			.expectNextCount(3)
			.expectComplete()
			.verify(SECONDS);
		assertThat(first.total()).isEqualTo(5);
	}

	@Test
	void whenOneListingIsSoldThenItIsFoundByItsId() {
		this.server.answer("{\"soldListing\": [{\"id\": 1}], \"get_listingMetadata\": {\"soldTotal\": 1}}");
		Page<Listing> page = this.listings.listSold((query) -> query.soldListingId("1"));
		assertThat(page.items()).extracting(Listing::listingId).containsExactly("1");
		assertThat(page.total()).isEqualTo(1);
		assertThat(targets(1)).containsExactly("/v1.0/listing?soldListingId=1");
	}

	@Test
	void whenPublishedListingsAreReadThenXmlIsAskedForAndAnswered() {
		this.server.answerAll((url) -> new MockResponse.Builder().code(200)
			.setHeader("Content-Type", "application/xml;charset=UTF-8")
			.body("<listings><name>Größe</name></listings>")
			.build());
		assertThat(this.listings.getPublished(PublishedFeed.ALL_ON_MARKET))
			.isEqualTo("<listings><name>Größe</name></listings>");
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("GET /v1.0/getPublishedListings?type=AllOnMarket");
		assertThat(request.getHeaders().values("Accept")).containsExactly("application/xml");
	}

	@Test
	void whenNobodysListingsAreAskedForThenTheQueryIsRefused() {
		String message = "'query' must say whose listings to find: set 'agentListings', 'officeListings', "
				+ "'%s', 'mlsListingIds', 'buildingName' or 'buildingAddress'";
		for (Consumer<ActiveListingQuery> query : List.<Consumer<ActiveListingQuery>>of((all) -> {
		}, (all) -> all.agentListings(false), (all) -> all.street("Main").limit(1))) {
			refused(message.formatted("listingId"), () -> this.listings.listActive(query));
			refused(message.formatted("listingId"), () -> this.reactive.streamActive(query));
		}
		refused(message.formatted("soldListingId"), () -> this.listings.listSold((query) -> query.userId(1)));
		assertThat(this.server.requests()).isZero();
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refusedActive("'limit' must be between 1 and 1000, not 0", (query) -> query.limit(0));
		refusedActive("'limit' must be between 1 and 1000, not 1001", (query) -> query.limit(1001));
		refusedActive("'userId' must be positive, not 0", (query) -> query.userId(0));
		refusedActive("'listingId' must not be blank", (query) -> query.listingId(" "));
		refusedActive("'mlsListingIds' must not be empty", (query) -> query.mlsListingIds(List.of()));
		refused("'type' must not be null", () -> this.listings.getPublished(null));
		refused("'pageSize' must be between 1 and 100, not 101",
				() -> this.listings.search((query) -> query.pageSize(101)));
		refusedCondition("'price' must have a bound", (conditions) -> conditions.price(null, null));
		refusedCondition("'beds' must not start at 4 and end at 3", (conditions) -> conditions.beds(4, 3));
		refusedCondition("'baths' must be zero or more", (conditions) -> conditions.baths(-1, null));
		refusedCondition("'sqFt' must be zero or more", (conditions) -> conditions.sqFt(null, Double.NaN));
		refusedCondition("'daysOnSite' must be between 1 and 2147483647, not 0",
				(conditions) -> conditions.daysOnSite(0));
		refusedCondition("'location' must set at least one field", (conditions) -> conditions.location((location) -> {
		}));
		refusedCondition("'city' must not contain a blank",
				(conditions) -> conditions.location((location) -> location.city("")));
		refusedCondition("'purchaseType' must not be blank", (conditions) -> conditions.purchaseType(""));
		refusedCondition("'name' must not be blank", (conditions) -> conditions.condition(" ", 1));
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveListingOperations.class, ListingOperations.class);
	}

	private void refusedActive(String message, Consumer<ActiveListingQuery> query) {
		refused(message, () -> this.listings.listActive(query));
	}

	private void refusedCondition(String message, Consumer<ListingConditions> conditions) {
		refused(message, () -> this.listings.search((query) -> query.filterConditions(conditions)));
	}

	private static void refused(String message, ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

	private JsonNode body() {
		return ApiServer.body(this.server.request());
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

	private static String items(long first, long last) {
		return LongStream.rangeClosed(first, last).mapToObj("{\"id\": %d}"::formatted).collect(Collectors.joining(","));
	}

	private static String found(long first, long last, long total) {
		return """
				{"listing": [%s], "metadata": {"collection": "listing", "pageSize": 2, "pageNum": 1, "totalCount": %d,
				"totalPage": 3}}""".formatted(items(first, last), total);
	}

	private static MockResponse listed(HttpUrl url, String name, String key) {
		String start = url.queryParameter(key);
		long first = (start != null) ? Long.parseLong(start) : 0;
		String next = (first < 4) ? "\"%d\"".formatted(first + 2) : "null";
		return ApiServer.json("{\"%s\": [%s], \"_listingMetadata\": {\"%s\": %s, \"soldTotal\": 5}}".formatted(name,
				items(first + 1, Math.min(first + 2, 5)), key, next));
	}

	private static Listing listing() {
		return new Listing(Long.toString(BIG), "MLS1", "1 Main St", "Austin", "TX", List.of("73301"), "Travis", "North",
				"N", "Hills", "Green", "Tower", new BigDecimal("1950000.50"), 3.0, 2.5, 1408.0, 1959, "6000",
				"A house.", "Active", "For Sale", List.of("Condo"), "Residential", "Single Family Home",
				List.of("https://example.com/1.jpg"), "Sat, 1:00pm - 4:00pm", "2026-04-04 13:00:00",
				"2026-04-04 16:00:00", "11", "Grace Example", "12", "Example Homes", "13", "Joan Example", "14",
				"Example Houses", new BigDecimal("100.5"), "Monthly", new BigDecimal("200"), "Yearly", BigDecimal.ZERO,
				2.0, "Bar", "Brick", 1777570412L, 1054L, "https://example.com/p.jpg", "30.26", "-97.74",
				"2026-09-28 10:00:00", Instant.parse("2026-04-30T17:33:32Z"), Map.of("floors", IntNode.valueOf(2)));
	}

}
