package io.github.loftyspring.api.transaction;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.CommissionCalculation;
import io.github.loftyspring.api.lead.CommissionParty;
import io.github.loftyspring.api.lead.TransactionCustomField;
import io.github.loftyspring.api.lead.TransactionType;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link TransactionOperations} and {@link ReactiveTransactionOperations}.
 */
class TransactionOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long LEAD_ID = 1099511627776001L;

	private static final long ID = 9007199254740993002L;

	private static final Instant TIME = Instant.parse("2026-04-30T17:33:32Z");

	private static final String DATES = """
			"expectedCloseDate": 1777570412001, "closeDate": 1777570412002, "commissionRate": 2.5, "gci": 25000.5,
			"teamRevenue": 5000.25, "agentRevenue": 20000.25, "appointmentDate": 1777570412003,
			"agreementSignedDate": 1777570412004, "offerDate": 1777570412005, "contractDate": 1777570412006,
			"appraisalDate": 1777570412007, "homeInspectionDate": 1777570412008, "escrowDate": 1777570412009,
			"expiration": 1777570412010, "customFields": [{"id": 9007199254740993101, "value": "[\\"a\\",\\"b\\"]"}]""";

	private static final String TRANSACTION = """
			{"created": 1777570411001, "updated": 1777570411002, "transactionId": 9007199254740993002,
			"transactionName": "1 Main St", "leadName": "Ada Example", "assignedAgent": 1099511620000001,
			"transactionType": "Listing", "homePrice": 1000000.25, "transactionStatus": "Under Contract", %s,
			"commissions": {"preSplit": [{"id": 9007199254740993103, "splitPayType": "TEAM", "splitPayTo": 1,
			"splitPayToName": "Team", "payType": "AGENT", "payTo": 2, "payToName": "Grace", "value": 3,
			"calculateType": "PERCENT", "desc": "referral"}], "split": null, "postSplit": [{}]}, "new": {}}"""
		.formatted(DATES);

	private static final String SUMMARY = """
			{"created": 1777570411001, "updated": 1777570411002, "transactionId": 9007199254740993002,
			"leadId": 1099511627776001, "propertyId": 9007199254740993104, "transactionName": "1 Main St",
			"leadName": "Ada Example", "agentName": "Grace Example", "assignedAgent": 1099511620000001,
			"transactionType": "Lease", "transactionStatus": "Pre-contract", "homePrice": 1000000, %s}"""
		.formatted(DATES);

	private ApiServer server;

	private ReactiveTransactionOperations reactive;

	private TransactionOperations transactions;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveTransactionOperations.of(this.server.calls());
		this.transactions = TransactionOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenTheTransactionsOfALeadAreReadThenEveryComponentIsFilled() {
		this.server.answer("[%s]".formatted(TRANSACTION));
		assertThat(this.transactions.list(LEAD_ID)).containsExactly(transaction());
		assertThat(sent()).isEqualTo("GET /v1.0/leads/1099511627776001/transactions");
	}

	@Test
	void whenATransactionIsReadThenItIsThatOfTheLead() {
		this.server.answer(TRANSACTION);
		assertThat(this.transactions.get(LEAD_ID, ID)).isEqualTo(transaction());
		assertThat(sent()).isEqualTo("GET /v1.0/leads/1099511627776001/transaction/9007199254740993002");
	}

	@Test
	void whenATransactionHasNoListsThenTheyAreEmpty() {
		this.server.answer("{\"transactionId\": 1, \"commissions\": {}}");
		Transaction transaction = this.transactions.get(LEAD_ID, 1);
		assertThat(transaction.customFields()).isEmpty();
		assertThat(transaction.commissions()).isEqualTo(new Commissions(List.of(), List.of(), List.of()));
		assertThat(transaction.homePrice()).isNull();
	}

	@Test
	void whenATransactionIsCreatedThenTimesAreSentInMilliseconds() {
		this.server.answer(TRANSACTION);
		NewTransaction transaction = NewTransaction.builder("1 Main St")
			.transactionType(TransactionType.LISTING)
			.transactionStatus("Under Contract")
			.homePrice(new BigDecimal("1000000.00"))
			.commissionRate(new BigDecimal("2.50"))
			.gci(new BigDecimal("25000.5"))
			.teamRevenue(new BigDecimal("5000.25"))
			.agentRevenue(new BigDecimal("20000.25"))
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
			.customFields(TransactionCustomField.of(7, "x"), TransactionCustomField.multiSelect(8, List.of("a", "b")))
			.commissions((commissions) -> commissions.preSplit((commission) -> commission.value(BigDecimal.TEN)))
			.build();
		assertThat(this.transactions.create(LEAD_ID, transaction)).isEqualTo(transaction());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("POST /v1.0/leads/1099511627776001/transaction");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"transactionName": "1 Main St", "transactionType": "Listing", "transactionStatus": "Under Contract",
				"homePrice": 1000000, "commissionRate": 2.5, "gci": 25000.5, "teamRevenue": 5000.25,
				"agentRevenue": 20000.25, "expectedCloseDate": 1777570412000, "closeDate": 1777570412000,
				"appointmentDate": 1777570412000, "agreementSignedDate": 1777570412000, "offerDate": 1777570412000,
				"contractDate": 1777570412000, "appraisalDate": 1777570412000, "homeInspectionDate": 1777570412000,
				"escrowDate": 1777570412000, "expiration": 1777570412000,
				"customFields": [{"id": 7, "value": "x"}, {"id": 8, "value": "[\\"a\\",\\"b\\"]"}],
				"commissions": {"preSplit": [{"value": 10}]}}"""));
	}

	@Test
	void whenATransactionIsChangedThenOnlyWhatWasSetIsSent() {
		this.server.answer(TRANSACTION);
		TransactionUpdate update = TransactionUpdate.builder().transactionName("2 Main St").closeDate(TIME).build();
		StepVerifier.create(this.reactive.update(LEAD_ID, ID, update))
			.expectNext(transaction())
			.expectComplete()
			.verify(SECONDS);
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("PUT /v1.0/leads/1099511627776001/transaction/9007199254740993002");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"transactionName": "2 Main St", "closeDate": 1777570412000}"""));
	}

	@Test
	void whenAnAddressIsReadThenEveryComponentIsFilled() {
		this.server.answer("""
				{"transactionId": 9007199254740993002, "unit": "1", "label": "Investment", "state": "TX",
				"city": "Austin", "zipCode": "73301", "streetAddress": "1 Main St", "county": "Travis"}""");
		assertThat(this.transactions.getAddress(LEAD_ID, ID)).isEqualTo(address());
		assertThat(sent())
			.isEqualTo("GET /v1.0/leads/1099511627776001/transaction/9007199254740993002/property/address");
	}

	@Test
	void whenPartOfAnAddressIsChangedThenTheWholeOneIsSent() {
		this.server.answer("{\"code\": 0, \"message\": \"success\"}");
		this.transactions.updateAddress(LEAD_ID, TransactionAddressUpdate.from(ID, address()).unit("2").build());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget())
			.isEqualTo("POST /v1.0/leads/1099511627776001/transaction/property/address");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"transactionId": 9007199254740993002, "unit": "2", "label": "Investment", "state": "TX",
				"city": "Austin", "zipCode": "73301", "streetAddress": "1 Main St", "county": "Travis"}"""));
	}

	@Test
	void whenAnAddressIsMadeThenWhatIsNotSetIsNotSent() {
		TransactionAddress read = new TransactionAddress(null, null, null, null, "Austin", null, null, null);
		assertThat(Json.write(TransactionAddressUpdate.from(1, read).build()))
			.isEqualTo(Json.tree("{\"transactionId\": 1, \"city\": \"Austin\"}"));
		assertThat(Json.write(TransactionAddressUpdate.builder(ID)
			.unit("1")
			.label("Investment")
			.state("TX")
			.city("Austin")
			.zipCode("73301")
			.streetAddress("1 Main St")
			.county("Travis")
			.build())).isEqualTo(Json.write(TransactionAddressUpdate.from(ID, address()).build()));
	}

	@Test
	void whenTheTeamsFieldsAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				[{"id": 9007199254740993105, "name": "Closing agent", "type": "Single-Select", "params": "[]"},
				{"id": 2, "type": "MAP"}]""");
		assertThat(this.transactions.listCustomFields()).containsExactly(
				new TransactionFieldDefinition(9007199254740993105L, "Closing agent",
						TransactionFieldType.SINGLE_SELECT, "[]"),
				new TransactionFieldDefinition(2L, null, new TransactionFieldType("MAP"), null));
		assertThat(sent()).isEqualTo("GET /v1.0/transaction/customfields");
	}

	@Test
	void whenPipelinesAreReadThenEveryComponentIsFilled() {
		this.server.answer("""
				{"pipelines": [{"transactionType": "Purchase",
				"stages": [{"id": 9007199254740993106, "name": "Pre-contract", "default": true}]},
				{"transactionType": "Other"}]}""");
		assertThat(this.transactions.listPipelines()).containsExactly(
				new TransactionPipeline(TransactionType.PURCHASE,
						List.of(new PipelineStage(9007199254740993106L, "Pre-contract", true))),
				new TransactionPipeline(TransactionType.OTHER, List.of()));
		assertThat(sent()).isEqualTo("GET /v2.0/transactions/pipelines");
	}

	@Test
	void whenTransactionsAreSearchedThenEveryConditionIsSent() {
		this.server
			.answer("{\"pageNum\": 0, \"pageSize\": 2, \"totalCount\": 1, \"pageData\": [%s]}".formatted(SUMMARY));
		Page<TransactionSummary> page = this.transactions.search((query) -> query.queryKey("Main & Co")
			.leadId(LEAD_ID)
			.transactionType(TransactionQuery.ALL)
			.pageSize(2));
		assertThat(page.items()).containsExactly(summary());
		assertThat(page.total()).isEqualTo(1);
		assertThat(page.hasNext()).isFalse();
		HttpUrl url = this.server.request().getUrl();
		assertThat(url.encodedPath()).isEqualTo("/v2.0/transactions");
		assertThat(url.queryParameterNames()).containsExactlyInAnyOrder("queryKey", "leadId", "transactionType",
				"pageSize");
		assertThat(url.queryParameter("queryKey")).isEqualTo("Main & Co");
		assertThat(url.queryParameter("leadId")).isEqualTo("1099511627776001");
		assertThat(url.queryParameter("transactionType")).isEqualTo("All");
		assertThat(url.queryParameter("pageSize")).isEqualTo("2");
	}

	@Test
	void whenASearchHasThreePagesThenTheyAreNumberedFromZero() {
		this.server.answerAll((url) -> page(url, 5));
		assertThat(this.transactions.searchAll((query) -> query.pageSize(2)))
			.extracting(TransactionSummary::transactionId)
			.containsExactly(1L, 2L, 3L, 4L, 5L);
		assertThat(List.of(sent(), sent(), sent())).containsExactly("GET /v2.0/transactions?pageSize=2",
				"GET /v2.0/transactions?pageSize=2&pageNum=1", "GET /v2.0/transactions?pageSize=2&pageNum=2");
		assertThat(this.server.requests()).isEqualTo(3);
	}

	@Test
	void whenASearchStartsAtACursorThenItGoesOnThere() {
		this.server.answerAll((url) -> page(url, 5));
		Page<TransactionSummary> first = this.transactions.search((query) -> query.pageSize(2));
		StepVerifier
			.create(this.reactive
				.searchAll((query) -> query.pageSize(2).cursor(Objects.requireNonNull(first.nextCursor())))
				.mapNotNull(TransactionSummary::transactionId))
			.expectNext(3L, 4L, 5L)
			.expectComplete()
			.verify(SECONDS);
	}

	@Test
	void whenASearchFindsNothingThenItEnds() {
		this.server.answer("{\"totalCount\": 0, \"pageData\": []}");
		Page<TransactionSummary> page = this.transactions.search();
		assertThat(page.items()).isEmpty();
		assertThat(page.hasNext()).isFalse();
		assertThat(sent()).isEqualTo("GET /v2.0/transactions");
	}

	@Test
	void whenBrokermintReportsThenItsTimesAreSentAsText() {
		this.server.answer("{\"code\": 0, \"message\": \"success\"}");
		this.transactions.updateFromBrokermint(BrokermintTransaction.builder(ID)
			.agentId(1099511620000001L)
			.agentName("Grace Example")
			.address("1 Main St")
			.city("Austin")
			.state("TX")
			.zip("73301")
			.status(BrokermintStatus.CLOSED)
			.transactionType(TransactionType.PURCHASE)
			.price(new BigDecimal("1000000.50"))
			.representing("Buyer")
			.acceptanceDate(TIME)
			.expirationDate(TIME)
			.closedAt(TIME)
			.closingDate(TIME)
			.build());
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo("PUT /v1.0/brokermint/transaction");
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree("""
				{"id": 9007199254740993002, "agentId": 1099511620000001, "agentName": "Grace Example",
				"address": "1 Main St", "city": "Austin", "state": "TX", "zip": "73301", "status": "Closed",
				"transactionType": "Purchase", "price": 1000000.5, "representing": "Buyer",
				"acceptanceDate": "2026-04-30T17:33:32Z", "expirationDate": "2026-04-30T17:33:32Z",
				"closedAt": "2026-04-30T17:33:32Z", "closingDate": "2026-04-30T17:33:32Z"}"""));
	}

	@Test
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused("'leadId' must be positive, not 0", () -> this.transactions.list(0));
		refused("'transactionId' must be positive, not -1", () -> this.transactions.get(1, -1));
		refused("'leadId' must be positive, not 0", () -> this.reactive.getAddress(0, 1));
		refused("'transactionName' must not be blank", () -> NewTransaction.builder(" "));
		refused("'transactionName' must not contain '<' or '>'",
				() -> TransactionUpdate.builder().transactionName("<b>"));
		refused("'update' must set at least one field", () -> TransactionUpdate.builder().build());
		refused("'transactionId' must be positive, not 0", () -> TransactionAddressUpdate.builder(0));
		refused("'id' must be positive, not 0", () -> BrokermintTransaction.builder(0));
		refused("'price' must not be negative", () -> BrokermintTransaction.builder(1).price(BigDecimal.TEN.negate()));
		refusedQuery("'pageSize' must be between 1 and 100, not 101", (query) -> query.pageSize(101));
		refusedQuery("'pageSize' must be between 1 and 100, not 0", (query) -> query.pageSize(0));
		refusedQuery("'leadId' must be positive, not 0", (query) -> query.leadId(0));
		refusedQuery("'queryKey' must not be blank", (query) -> query.queryKey(" "));
		assertThat(this.server.requests()).isZero();
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentIsMissingThenItIsRefusedByName() {
		refused("'transaction' must not be null", () -> this.transactions.create(1, null));
		refused("'update' must not be null", () -> this.transactions.update(1, 1, null));
		refused("'address' must not be null", () -> this.transactions.updateAddress(1, null));
		refused("'address' must not be null", () -> TransactionAddressUpdate.from(1, null));
		refused("'closedAt' must not be null", () -> BrokermintTransaction.builder(1).closedAt(null));
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveTransactionOperations.class, TransactionOperations.class);
	}

	private void refusedQuery(String message, Consumer<TransactionQuery> query) {
		refused(message, () -> this.transactions.search(query));
	}

	private static void refused(String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

	private String sent() {
		RecordedRequest request = this.server.request();
		return request.getMethod() + " " + request.getTarget();
	}

	private static MockResponse page(HttpUrl url, int total) {
		String number = url.queryParameter("pageNum");
		int start = 2 * ((number != null) ? Integer.parseInt(number) : 0);
		String items = IntStream.rangeClosed(start + 1, Math.min(start + 2, total))
			.mapToObj("{\"transactionId\": %d}"::formatted)
			.collect(Collectors.joining(","));
		return ApiServer.json("{\"totalCount\": %d, \"pageData\": [%s]}".formatted(total, items));
	}

	private static Instant time(long millis) {
		return Instant.ofEpochMilli(1777570412000L + millis);
	}

	private static Transaction transaction() {
		Commission commission = new Commission(9007199254740993103L, CommissionParty.TEAM, 1L, "Team",
				CommissionParty.AGENT, 2L, "Grace", BigDecimal.valueOf(3), CommissionCalculation.PERCENT, "referral");
		Commission empty = new Commission(null, null, null, null, null, null, null, null, null, null);
		return new Transaction(time(-999), time(-998), ID, "1 Main St", "Ada Example", 1099511620000001L,
				TransactionType.LISTING, new BigDecimal("1000000.25"), "Under Contract", time(1), time(2),
				new BigDecimal("2.5"), new BigDecimal("25000.5"), new BigDecimal("5000.25"), new BigDecimal("20000.25"),
				time(3), time(4), time(5), time(6), time(7), time(8), time(9), time(10),
				List.of(new TransactionCustomField(9007199254740993101L, "[\"a\",\"b\"]")),
				new Commissions(List.of(commission), List.of(), List.of(empty)));
	}

	private static TransactionSummary summary() {
		return new TransactionSummary(time(-999), time(-998), ID, LEAD_ID, 9007199254740993104L, "1 Main St",
				"Ada Example", "Grace Example", 1099511620000001L, TransactionType.LEASE, "Pre-contract",
				new BigDecimal("1000000"), time(1), time(2), new BigDecimal("2.5"), new BigDecimal("25000.5"),
				new BigDecimal("5000.25"), new BigDecimal("20000.25"), time(3), time(4), time(5), time(6), time(7),
				time(8), time(9), time(10), List.of(new TransactionCustomField(9007199254740993101L, "[\"a\",\"b\"]")));
	}

	private static TransactionAddress address() {
		return new TransactionAddress(ID, "1", "Investment", "TX", "Austin", "73301", "1 Main St", "Travis");
	}

}
