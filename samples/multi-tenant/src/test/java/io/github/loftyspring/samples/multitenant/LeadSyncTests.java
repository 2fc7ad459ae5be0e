package io.github.loftyspring.samples.multitenant;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.api.lead.LeadOperations;
import io.github.loftyspring.api.lead.LeadUpdate;
import io.github.loftyspring.api.lead.NewLead;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for the sync with two instances on one database.
 */
class LeadSyncTests {

	private static final int LEADS = 40;

	private static final int PAGE = 5;

	private static final Map<String, Object> SETTINGS = Map.of("tenants.sync.page-size", PAGE,
			"tenants.sync.new-leads-every", "1h");

	private static LoftySandbox sandbox;

	private static TestInstance one;

	private static TestInstance other;

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start((options) -> options.leads(LEADS)
			.limit(10_000)
			.accounts("ada", "grace", "joan", "grown", "edited", "ended", "steady", "gone", "halted"));
		one = TestInstance.start(sandbox, "jdbc:h2:mem:sync", SETTINGS);
		other = TestInstance.start(sandbox, "jdbc:h2:mem:sync", SETTINGS);
	}

	@AfterAll
	static void stop() {
		one.close();
		other.close();
		sandbox.close();
	}

	@Test
	void whenTenantsConnectThenTheirLeadsAreReadByOneInstanceEach() {
		long requests = sandbox.statistics().apiRequests();
		List<String> accounts = List.of("ada", "grace", "joan");
		for (String account : accounts) {
			one.visitor().becomeTenant(account + "-team", sandbox, account);
		}
		for (String account : accounts) {
			await().until(() -> other.fullRuns(account + "-team") == 1);
			assertThat(other.leads(account + "-team")).isEqualTo(LEADS);
		}
		assertThat(sandbox.statistics().apiRequests() - requests).as("each page once").isEqualTo(3L * LEADS / PAGE);
		String page = other.visitor().signIn("ada-team").get("/").body();
		assertThat(page).contains("ada-team", "grace-team", "joan-team").containsPattern("class=\"leads\">40<");
	}

	@Test
	void whenLeadsAreCreatedThenTheNextRunReadsThemAlone() {
		connect("grown-team", "grown");
		long requests = sandbox.statistics().apiRequests();
		leads("grown-team").create(NewLead.builder("New").emails("new@example.com").build());
		runNow("grown-team", false);
		assertThat(one.leads("grown-team")).isEqualTo(LEADS + 1);
		assertThat(sandbox.statistics().apiRequests() - requests).as("creation and one page").isEqualTo(2);
	}

	@Test
	void whenLeadsChangeThenTheNextRunOfAllLeadsUpdatesAndRemovesThem() {
		connect("edited-team", "edited");
		LeadOperations leads = leads("edited-team");
		List<Long> ids = one.jdbc()
			.sql("select lead_id from tenant_lead where tenant = 'edited-team' order by lead_id")
			.query(Long.class)
			.list();
		leads.update(ids.get(0), LeadUpdate.builder().stage("Moved").build());
		leads.delete(ids.get(1), "test");
		runNow("edited-team", true);
		assertThat(one.leads("edited-team")).isEqualTo(LEADS - 1);
		assertThat(one.jdbc()
			.sql("select stage from tenant_lead where tenant = 'edited-team' and lead_id = ?")
			.param(ids.get(0))
			.query(String.class)
			.single()).isEqualTo("Moved");
	}

	@Test
	void whenAnInstanceStopsThenTheOtherGoesOnWhereItWas() {
		long requests = sandbox.statistics().apiRequests();
		String database = "jdbc:h2:mem:halted;DB_CLOSE_DELAY=-1";
		sandbox.control().latency(Duration.ofMillis(200));
		try (TestInstance first = TestInstance.start(sandbox, database, SETTINGS)) {
			first.visitor().becomeTenant("halted-team", sandbox, "halted");
			await().until(() -> first.leads("halted-team") >= 2 * PAGE);
		}
		finally {
			sandbox.control().latency(Duration.ZERO);
		}
		try (TestInstance second = TestInstance.start(sandbox, database, SETTINGS)) {
			await().until(() -> second.fullRuns("halted-team") == 1);
			assertThat(second.leads("halted-team")).isEqualTo(LEADS);
			assertThat(sandbox.statistics().apiRequests() - requests).as("one page may have been on its way")
				.isBetween((long) LEADS / PAGE, LEADS / PAGE + 1L);
		}
	}

	@Test
	void whenAnAuthorizationEndsThenThatTenantIsMarkedAndTheOthersGoOn() {
		connect("steady-team", "steady");
		connect("ended-team", "ended");
		sandbox.control().disconnect("ended");
		one.runNow("ended-team", true);
		await().until(() -> one.connection("ended-team").equals("RECONNECT"));
		runNow("steady-team", true);
		assertThat(one.connection("steady-team")).isEqualTo("CONNECTED");
		assertThat(one.leads("ended-team")).as("what is known stays").isEqualTo(LEADS);
		Visitor ended = other.visitor().signIn("ended-team");
		assertThat(ended.get("/").body()).contains("Needs to reconnect", "Connect again");
		ended.connect(sandbox, "ended");
		await().until(() -> one.connection("ended-team").equals("CONNECTED") && one.hasRun("ended-team"));
	}

	@Test
	void whenTheTenantDisconnectsThenNothingIsReadAnyMore() {
		connect("gone-team", "gone");
		Visitor visitor = one.visitor().signIn("gone-team");
		assertThat(visitor.submit("/", "/lofty/disconnect", Map.of("returnTo", "/")).statusCode()).isEqualTo(303);
		assertThat(visitor.get("/").body()).contains("Not connected");
		assertThat(one.jdbc()
			.sql("select count(*) from lofty_authorization where principal_name = 'gone-team'")
			.query(Long.class)
			.single()).isZero();
	}

	private static void connect(String tenant, String account) {
		one.visitor().becomeTenant(tenant, sandbox, account);
		await().until(() -> one.fullRuns(tenant) == 1);
	}

	private static void runNow(String tenant, boolean all) {
		one.runNow(tenant, all);
		await().until(() -> one.hasRun(tenant));
	}

	private static LeadOperations leads(String tenant) {
		return one.context().getBean(LoftyOperations.class).forPrincipal(() -> tenant).leads();
	}

	private static ConditionFactory await() {
		return Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(50));
	}

}
