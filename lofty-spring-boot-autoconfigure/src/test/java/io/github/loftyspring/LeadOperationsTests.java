package io.github.loftyspring;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadUpdate;
import io.github.loftyspring.api.lead.NewLead;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import reactor.test.StepVerifier;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Tests for the operations on leads over HTTP against the sandbox and its 20,000 leads.
 */
@Timeout(180)
class LeadOperationsTests {

	private static LoftySandbox sandbox;

	private static ConfigurableApplicationContext context;

	private static LoftyOperations lofty;

	@BeforeAll
	static void start() {
		sandbox = LoftySandbox.start((options) -> options.limit(100_000));
		SpringApplication application = new SpringApplication(Configured.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setAdditionalProfiles("test");
		context = application.run("--lofty.base-url=" + sandbox.baseUrl(), "--lofty.api-key=" + sandbox.apiKey(),
				"--spring.main.banner-mode=off", "--logging.level.root=off", "--lofty.rate-limit.limit=100000");
		lofty = context.getBean(LoftyOperations.class);
	}

	@AfterAll
	static void stop() {
		context.close();
		sandbox.close();
	}

	@BeforeEach
	void reset() {
		sandbox.control().clearFaults().resetStatistics();
	}

	@Test
	void whenAllLeadsAreStreamedThenEachComesOnceAndEachPageIsReadOnce() {
		try (Stream<Lead> leads = lofty.leads().stream((query) -> query.limit(100))) {
			long distinct = leads.map(Lead::leadId).distinct().count();
			assertThat(distinct).isGreaterThanOrEqualTo(20_000);
		}
		assertThat(sandbox.statistics().apiRequests()).isBetween(200L, 203L);
	}

	@Test
	void whenOnlySomeLeadsAreTakenThenNoFurtherPageIsRead() {
		try (Stream<Lead> leads = lofty.leads().stream((query) -> query.limit(100))) {
			Iterator<Lead> iterator = leads.iterator();
			for (int i = 0; i < 100; i++) {
				iterator.next();
			}
			assertThat(sandbox.statistics().apiRequests()).isEqualTo(1);
			iterator.next();
			assertThat(sandbox.statistics().apiRequests()).isEqualTo(2);
		}
	}

	@Test
	void whenASubscriberAsksForOnePageThenOnePageIsRead() {
		StepVerifier
			.create(context.getBean(ReactiveLoftyOperations.class).leads().stream((query) -> query.limit(100)), 100)
			.expectNextCount(100)
			.then(() -> assertThat(sandbox.statistics().apiRequests()).isEqualTo(1))
			.thenRequest(1)
			.expectNextCount(1)
			.then(() -> assertThat(sandbox.statistics().apiRequests()).isEqualTo(2))
			.thenCancel()
			.verify(Duration.ofSeconds(20));
	}

	@Test
	void whenAPageIsListedThenItKnowsTheTotal() {
		Page<Lead> page = lofty.leads().list((query) -> query.limit(3));
		assertThat(page.items()).hasSize(3);
		assertThat(page.total()).isGreaterThanOrEqualTo(20_000L);
		assertThat(page.hasNext()).isTrue();
		Lead lead = page.items().get(0);
		assertThat(lead.createTime()).isNotNull();
		assertThat(lead.birthday()).isNull();
		assertThat(lead.leadSource()).isNull();
		assertThat(lofty.leads().get(Objects.requireNonNull(lead.leadId()))).isEqualTo(lead);
	}

	@Test
	void whenALeadLivesThenEachStepOfItsLifeIsSeen() {
		String email = "jane+new&1@example.com";
		long leadId = lofty.leads()
			.create(NewLead.builder("Jane").lastName("Größe").emails(List.of(email)).tags(List.of("Hot Lead")).build());
		Page<Lead> found = lofty.leads().list((query) -> query.email(email).preciseSearchFlag(true));
		assertThat(found.items()).singleElement().satisfies((lead) -> {
			assertThat(lead.leadId()).isEqualTo(leadId);
			assertThat(lead.lastName()).isEqualTo("Größe");
		});
		lofty.leads().update(leadId, LeadUpdate.builder().stage("Nurture").build());
		assertThat(lofty.leads().get(leadId).stage()).isEqualTo("Nurture");
		lofty.leads().update(leadId, LeadUpdate.builder().stage("Nurture").build());
		lofty.leads().delete(leadId, "no longer & wanted");
		assertThatExceptionOfType(LoftyNotFoundException.class).isThrownBy(() -> lofty.leads().get(leadId))
			.withMessage("GET /v1.0/leads/{leadId} was refused with 404, code 20006: Lead not exist");
	}

	@Test
	void whenAnUpdateIsRefusedUnderHttp200ThenItIsAnException() {
		Page<Lead> page = lofty.leads().list((query) -> query.limit(2));
		String taken = page.items().get(0).emails().get(0);
		long other = Objects.requireNonNull(page.items().get(1).leadId());
		assertThatExceptionOfType(LoftyBadRequestException.class)
			.isThrownBy(() -> lofty.leads().update(other, LeadUpdate.builder().emails(List.of(taken)).build()))
			.satisfies((ex) -> {
				assertThat(ex.getCode()).isEqualTo("300011");
				assertThat(ex.getStatus().value()).isEqualTo(200);
				assertThat(ex.getUriTemplate()).isEqualTo("/v1.0/leads/{leadId}");
			});
	}

	@Test
	void whenADeletionIsAnsweredWithoutABodyThenItIsDone() {
		long leadId = lofty.leads().create(NewLead.builder("Gone").build());
		sandbox.control().fault(Fault.status(200).body(ErrorShape.EMPTY).method("DELETE").onceHandled());
		lofty.leads().delete(leadId, "test");
		assertThatExceptionOfType(LoftyNotFoundException.class).isThrownBy(() -> lofty.leads().get(leadId));
	}

	@Test
	void whenArgumentsAreOutOfRangeThenNothingIsSent() {
		assertThatIllegalArgumentException().isThrownBy(() -> lofty.leads().list((query) -> query.limit(101)))
			.withMessageContaining("'limit'")
			.withMessageContaining("100");
		assertThatIllegalArgumentException().isThrownBy(() -> lofty.leads().delete(1, " "))
			.withMessageContaining("'reason'");
		assertThat(sandbox.statistics().apiRequests()).isZero();
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration(LoftyAutoConfiguration.class)
	static class Configured {

	}

}
