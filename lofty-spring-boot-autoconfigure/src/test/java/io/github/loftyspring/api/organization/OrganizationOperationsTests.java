package io.github.loftyspring.api.organization;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

import io.github.loftyspring.api.ApiServer;
import io.github.loftyspring.api.Json;
import io.github.loftyspring.api.OperationsMirror;
import mockwebserver3.RecordedRequest;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for {@link OrganizationOperations} and {@link ReactiveOrganizationOperations}.
 */
class OrganizationOperationsTests {

	private static final Duration SECONDS = Duration.ofSeconds(10);

	private static final long BIG = 9007199254740993001L;

	private static final String OFFICE = """
			"parentId": 0, "name": "Downtown", "phone": "5550100", "phoneCode": "1", "phoneCountry": "US",
			"email": "downtown@example.com", "city": "Austin", "state": "TX", "zipcode": "73301",
			"streetAddress": "1 Main St", "allowManageSub": true""";

	private ApiServer server;

	private ReactiveOrganizationOperations reactive;

	private OrganizationOperations organization;

	@BeforeEach
	void start() throws IOException {
		this.server = new ApiServer();
		this.reactive = ReactiveOrganizationOperations.of(this.server.calls());
		this.organization = OrganizationOperations.of(this.reactive, Mono::block);
	}

	@AfterEach
	void stop() {
		this.server.close();
	}

	@Test
	void whenTheOrganizationIsReadThenEveryComponentIsFilled() {
		this.server.answer("""
				{"orgType": 1, "enterpriseInfo": {"groupId": 9007199254740993001, "groupName": "Downtown",
				"profileId": 9007199254740993002, "profileName": "Agent", "visibleOrgInfoList": [
				{"groupId": 9007199254740993003, "groupName": "North", "parentId": 9007199254740993001},
				{"groupId": 4, "parentId": 0}]},
				"multiTeamInfo": {"multiTeamId": 9007199254740993004, "multiTeamName": "Example Group"}}""");
		assertThat(this.organization.get()).isEqualTo(new OrganizationInfo(1L,
				new EnterpriseInfo(BIG, "Downtown", 9007199254740993002L, "Agent",
						List.of(new VisibleOffice(9007199254740993003L, "North", BIG),
								new VisibleOffice(4L, null, null))),
				new MultiTeamInfo(9007199254740993004L, "Example Group")));
		sent("GET /v1.0/org", "null");
	}

	@Test
	void whenThereIsNoOfficeToSeeThenTheListIsEmpty() {
		this.server.answer("{\"orgType\": 2, \"enterpriseInfo\": {}}");
		assertThat(this.organization.get())
			.isEqualTo(new OrganizationInfo(2L, new EnterpriseInfo(null, null, null, null, List.of()), null));
	}

	@Test
	void whenAnOfficeIsAddedThenItIsPut() {
		this.server.answer("{\"code\": 0, \"message\": \"success\", \"data\": {\"id\": 9007199254740993001}}");
		NewOffice office = fill(NewOffice.builder("Downtown")).build();
		assertThat(this.organization.addOffice(office))
			.isEqualTo(new OrganizationResult(0, "success", Json.tree("{\"id\": 9007199254740993001}")));
		sent("PUT /v1.0/org/office", "{%s}".formatted(OFFICE));
	}

	@Test
	void whenAnOfficeIsChangedThenItIsPosted() {
		this.server.answerNothing();
		OfficeUpdate office = fill(OfficeUpdate.builder(BIG)).name("Downtown").build();
		StepVerifier.create(this.reactive.updateOffice(office))
			.expectNext(new OrganizationResult(null, null, null))
			.expectComplete()
			.verify(SECONDS);
		sent("POST /v1.0/org/office", "{\"id\": 9007199254740993001, %s}".formatted(OFFICE));
	}

	@Test
	void whenTheCompanyIsChangedThenOnlyWhatWasSetIsSent() {
		this.server.answer("{\"code\": 0}");
		this.organization.updateCompany(CompanyUpdate.builder()
			.name("Example Realty")
			.phone("5550101")
			.phoneCode("1")
			.phoneCountry("US")
			.email("office@example.com")
			.city("Austin")
			.state("TX")
			.zipcode("73301")
			.streetAddress("2 Main St")
			.header("https://example.com/banner.png")
			.build());
		sent("POST /v1.0/org/company", """
				{"name": "Example Realty", "phone": "5550101", "phoneCode": "1", "phoneCountry": "US",
				"email": "office@example.com", "city": "Austin", "state": "TX", "zipcode": "73301",
				"streetAddress": "2 Main St", "header": "https://example.com/banner.png"}""");
	}

	@Test
	void whenProfilesAreReadThenEveryComponentIsFilled() {
		this.server.answer("[{\"id\": 9007199254740993001, \"name\": \"Agent\"}]");
		assertThat(this.organization.listPermissionProfiles()).containsExactly(new PermissionProfile(BIG, "Agent"));
		sent("GET /v1.0/org/permission/profiles", "null");
	}

	@Test
	@SuppressWarnings("NullAway")
	void whenAnArgumentCannotBeRightThenItIsRefusedByName() {
		refused("'name' must not be blank", () -> NewOffice.builder(" "));
		refused("'parentId' must be 0 or more, not -1", () -> NewOffice.builder("A").parentId(-1));
		refused("'id' must be positive, not 0", () -> OfficeUpdate.builder(0));
		refused("'office' must set at least one field besides 'id'", () -> OfficeUpdate.builder(1).build());
		refused("'company' must set at least one field", () -> CompanyUpdate.builder().build());
		refused("'phone' must not be null", () -> CompanyUpdate.builder().phone(null));
		refused("'office' must not be null", () -> this.organization.addOffice(null));
		refused("'office' must not be null", () -> this.reactive.updateOffice(null));
		refused("'company' must not be null", () -> this.organization.updateCompany(null));
		assertThat(this.server.requests()).isZero();
	}

	@Test
	void whenOperationsBlockThenTheyAreTheReactiveOnes() {
		OperationsMirror.check(ReactiveOrganizationOperations.class, OrganizationOperations.class);
	}

	private static <B extends OfficeFields<B>> B fill(B office) {
		return office.parentId(0)
			.phone("5550100")
			.phoneCode("1")
			.phoneCountry("US")
			.email("downtown@example.com")
			.city("Austin")
			.state("TX")
			.zipcode("73301")
			.streetAddress("1 Main St")
			.allowManageSub(true);
	}

	private void sent(String start, String body) {
		RecordedRequest request = this.server.request();
		assertThat(request.getMethod() + " " + request.getTarget()).isEqualTo(start);
		assertThat(ApiServer.body(request)).isEqualTo(Json.tree(body));
	}

	private static void refused(String message, ThrowingCallable call) {
		assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
	}

}
