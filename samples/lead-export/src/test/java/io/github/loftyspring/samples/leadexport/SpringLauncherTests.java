package io.github.loftyspring.samples.leadexport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadSort;
import io.github.loftyspring.api.lead.LeadUpdate;
import io.github.loftyspring.api.lead.NewLead;
import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.fault.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link SpringLauncher}: whole exports against a sandbox.
 */
class SpringLauncherTests {

	private static final String NO_RETRY = "--lofty.retry.max-attempts=1";

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path temp;

	@Test
	void whenThereAreNoCredentialsThenASandboxIsCalled() throws IOException {
		Export export = Export.run(List.of(), this.temp, "--sandbox-leads=250", "--format=both");
		assertThat(export.err()).isEmpty();
		assertThat(export.exitCode()).isZero();
		assertThat(export.out()).startsWith("Calling a local sandbox of 250 leads at http://localhost:")
			.contains(", since the environment has no credentials.", "Set LOFTY_API_KEY, ")
			.endsWith("250 leads in %s and %s.%n".formatted(path("leads.csv"), path("leads.jsonl")));
		assertThat(Export.csvIds(path("leads.csv"))).hasSize(250).doesNotHaveDuplicates();
		assertThat(Files.readAllLines(path("leads.jsonl"))).hasSize(250);
		assertThat(Export.files(this.temp)).containsExactly(".leads.lock", "leads.csv", "leads.jsonl",
				"leads.last-run.json");
	}

	@Test
	void whenSeveralAccountsAreExportedThenTheyStayInsideOneQuota() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox
			.start((options) -> options.leads(4_000).limit(50).window(Duration.ofSeconds(2)))) {
			List<String> properties = new ArrayList<>(
					List.of("--lofty.base-url=" + sandbox.baseUrl(), "--lofty.oauth2.client-id=" + sandbox.clientId(),
							"--lofty.oauth2.client-secret=" + sandbox.clientSecret(), "--lofty.rate-limit.limit=50",
							"--lofty.rate-limit.window=2s"));
			sandbox.accounts()
				.forEach((account) -> properties
					.add("--lofty.accounts.%s.customer-key=%s".formatted(account.name(), account.apiKey())));
			Export export = Export.run(properties, this.temp, "--account=ada", "--account=grace", "--account=joan");
			assertThat(export.err()).isEmpty();
			assertThat(export.exitCode()).isZero();
			assertThat(sandbox.statistics().throttledRequests()).isZero();
			assertThat(sandbox.statistics().apiRequests()).isEqualTo(123);
			Set<Long> ids = new HashSet<>();
			for (String account : List.of("ada", "grace", "joan")) {
				assertThat(export.out())
					.contains("%s: 4,000 leads in %s.%n".formatted(account, path("leads-" + account + ".csv")));
				ids.addAll(Export.csvIds(path("leads-" + account + ".csv")));
			}
			assertThat(ids).hasSize(12_000);
		}
	}

	@Test
	void whenLoftyFailsThenWhatWasReadIsKeptAndTheSameCommandGoesOn() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(1_000))) {
			List<String> properties = List.of("--lofty.base-url=" + sandbox.baseUrl(),
					"--lofty.api-key=" + sandbox.apiKey(), NO_RETRY);
			sandbox.control().fault(Fault.slow(Duration.ofMillis(1)).times(5).path("/v1.0/leads"));
			sandbox.control().fault(Fault.status(503).body(ErrorShape.CODE).path("/v1.0/leads"));
			Export broken = Export.run(properties, this.temp);
			assertThat(broken.err()).isEqualTo("GET /v1.0/leads was refused with 503, code 20005: Internal error. "
					+ "500 leads are kept; the same command goes on from there.%n".formatted());
			assertThat(broken.exitCode()).isEqualTo(3);
			assertThat(Export.files(this.temp)).containsExactly(".leads.lock", "leads.checkpoint.json",
					"leads.csv.part", "leads.ids.part");
			sandbox.control().resetStatistics();
			Export export = Export.run(properties, this.temp);
			assertThat(export.err()).isEmpty();
			assertThat(export.exitCode()).isZero();
			assertThat(sandbox.statistics().apiRequests()).isEqualTo(7);
			assertThat(Export.csvIds(path("leads.csv"))).containsExactlyElementsOf(ids(sandbox));
		}
	}

	@Test
	void whenTheKeyIsWrongThenOneSentenceSaysSoAndWhatWasReadIsKept() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(300))) {
			sandbox.control().fault(Fault.slow(Duration.ofMillis(1)).path("/v1.0/leads"));
			sandbox.control().fault(Fault.status(503).path("/v1.0/leads"));
			Export.run(
					List.of("--lofty.base-url=" + sandbox.baseUrl(), "--lofty.api-key=" + sandbox.apiKey(), NO_RETRY),
					this.temp);
			List<String> before = Export.files(this.temp);
			Export wrong = Export.run(List.of("--lofty.base-url=" + sandbox.baseUrl(), "--lofty.api-key=eyJwrong"),
					this.temp);
			assertThat(wrong.err())
				.isEqualTo("GET /v1.0/me was refused with 401, code 20004: Bad credentials. Check the "
						+ "account's credential (lofty.api-key, lofty.oauth2 or lofty.accounts): it is wrong, expired or "
						+ "revoked.%n".formatted());
			assertThat(wrong.exitCode()).isEqualTo(1);
			assertThat(Export.files(this.temp)).isEqualTo(before).contains("leads.csv.part");
			Export right = Export.of(sandbox, this.temp);
			assertThat(right.exitCode()).isZero();
			assertThat(Export.csvIds(path("leads.csv"))).containsExactlyElementsOf(ids(sandbox));
		}
	}

	@Test
	void whenNobodyListensThenOneSentenceSaysSo() {
		Export export = Export.run(List.of("--lofty.base-url=http://localhost:1", "--lofty.api-key=eyJany", NO_RETRY),
				this.temp);
		assertThat(export.err()).startsWith("GET /v1.0/me got no answer: no connection (")
			.endsWith("). Check lofty.base-url and the network.%n".formatted())
			.hasLineCount(1);
		assertThat(export.exitCode()).isEqualTo(3);
	}

	@Test
	void whenTheAccountIsUnknownThenThoseThatAreKnownAreNamed() throws IOException {
		Export export = Export.run(List.of(), this.temp, "--sandbox-leads=1", "--account=ada", "--account=north");
		assertThat(export.err())
			.isEqualTo("There is no account 'north'; configured are ada, grace, joan.%n".formatted());
		assertThat(export.exitCode()).isEqualTo(2);
		assertThat(Export.files(this.temp)).isEmpty();
	}

	@Test
	void whenThePropertiesContradictThenTheMessageSaysWhatToDo() {
		Export export = Export.run(List.of("--lofty.api-key=eyJany", "--lofty.oauth2.client-id=id"), this.temp);
		assertThat(export.err())
			.isEqualTo("Property 'lofty.api-key' is not valid: the default account has an API key and "
					+ "OAuth 2.0 credentials (lofty.oauth2.*), and only one can be used. Remove lofty.api-key or "
					+ "lofty.oauth2.*, or move one of them to an account of its own, lofty.accounts.<name>.%n"
						.formatted());
		assertThat(export.exitCode()).isEqualTo(2);
	}

	@Test
	void whenTheDirectoryCannotBeWrittenThenTheMessageNamesIt() throws IOException {
		Path file = Files.writeString(path("taken"), "a file");
		Export export = Export.run(List.of(), file, "--sandbox-leads=1");
		assertThat(export.err()).isEqualTo("The files cannot be written: %s is not a directory.%n".formatted(file));
		assertThat(export.exitCode()).isEqualTo(1);
	}

	@Test
	void whenLeadsChangeThenTheNextRunHasThemAndNoOthers() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(500))) {
			assertThat(Export.of(sandbox, this.temp, "--since-last-run").exitCode()).isZero();
			assertThat(Export.csvIds(path("leads.csv"))).hasSize(500);
			List<Long> changed = new ArrayList<>();
			withLofty(sandbox, (lofty) -> {
				long updated = ids(sandbox).get(250);
				lofty.leads().update(updated, LeadUpdate.builder().firstName("Changed").build());
				changed.add(updated);
				changed.add(lofty.leads().create(NewLead.builder("Created").build()));
			});
			Export export = Export.of(sandbox, this.temp, "--since-last-run");
			assertThat(export.exitCode()).isZero();
			assertThat(export.out()).contains("2 leads of 501, changed since ");
			Path changes = changes();
			assertThat(Export.csvIds(changes)).containsExactlyInAnyOrderElementsOf(changed);
			assertThat(Export.csvIds(path("leads.csv"))).hasSize(500);
			Files.delete(changes);
			assertThat(Export.of(sandbox, this.temp, "--since-last-run", "--overlap=PT0S").out())
				.contains("0 leads of 501, changed since ");
		}
	}

	@Test
	void whenARunOfChangesDoesNotCompleteThenTheNextOneStillHasTheChanges() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(300))) {
			assertThat(Export.of(sandbox, this.temp).exitCode()).isZero();
			List<Long> changed = ids(sandbox).subList(150, 152);
			withLofty(sandbox, (lofty) -> changed
				.forEach((id) -> lofty.leads().update(id, LeadUpdate.builder().firstName("Changed").build())));
			sandbox.control().fault(Fault.status(401).error(20004, "Bad credentials").times(9).path("/v1.0/leads"));
			assertThat(Export.of(sandbox, this.temp, "--since-last-run").exitCode()).isEqualTo(1);
			sandbox.control().clearFaults();
			assertThat(Export.of(sandbox, this.temp, "--since-last-run", "--restart").exitCode()).isZero();
			assertThat(Export.csvIds(changes())).containsExactlyElementsOf(changed);
		}
	}

	@Test
	void whenOptionsDifferFromThoseOfTheUnfinishedRunThenNothingIsTouched() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(300))) {
			sandbox.control().fault(Fault.status(401).error(20004, "Bad credentials").times(9).path("/v1.0/leads"));
			assertThat(Export.of(sandbox, this.temp).exitCode()).isEqualTo(1);
			sandbox.control().clearFaults();
			List<String> before = Export.files(this.temp);
			Export export = Export.of(sandbox, this.temp, "--format=both");
			assertThat(export.exitCode()).isEqualTo(2);
			assertThat(export.err()).startsWith(path("leads.checkpoint.json") + " belongs to an unfinished run");
			assertThat(Export.files(this.temp)).isEqualTo(before);
		}
	}

	@Test
	void whenTheListChangesWhileItIsReadThenEveryLeadThatStaysIsThereOnce() throws IOException {
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(2_000).limit(10_000))) {
			List<Long> before = ids(sandbox);
			List<Long> deleted = new ArrayList<>();
			AtomicBoolean exporting = new AtomicBoolean(true);
			withLofty(sandbox, (lofty) -> {
				CompletableFuture<Export> export = CompletableFuture
					.supplyAsync(() -> Export.of(sandbox, this.temp, "--page-size=20"))
					.whenComplete((result, failure) -> exporting.set(false));
				for (int i = 0; exporting.get() && i < 600; i++) {
					lofty.leads().create(NewLead.builder("New " + i).build());
					lofty.leads().update(before.get(3 * i + 1), LeadUpdate.builder().firstName("Changed").build());
					lofty.leads().delete(before.get(3 * i), "test");
					deleted.add(before.get(3 * i));
				}
				assertThat(export.join().err()).isEmpty();
			});
			List<Long> staying = new ArrayList<>(before);
			staying.removeAll(new HashSet<>(deleted));
			assertThat(deleted).isNotEmpty();
			assertThat(Export.csvIds(path("leads.csv"))).containsAll(staying).doesNotHaveDuplicates();
		}
	}

	private Path path(String name) {
		return this.temp.resolve(name);
	}

	private Path changes() throws IOException {
		return path(Export.files(this.temp)
			.stream()
			.filter((name) -> name.startsWith("leads.changes-"))
			.findAny()
			.orElseThrow());
	}

	private static List<Long> ids(LoftySandbox sandbox) {
		List<Long> ids = new ArrayList<>();
		withLofty(sandbox,
				(lofty) -> ids.addAll(lofty.leads()
					.stream((query) -> query.limit(100).sort(LeadSort.CREATE_TIME))
					.map(Lead::leadId)
					.toList()));
		return ids;
	}

	private static void withLofty(LoftySandbox sandbox, Consumer<LoftyOperations> action) {
		SpringApplication application = new SpringApplication(Client.class);
		application.setWebApplicationType(WebApplicationType.NONE);
		application.setBannerMode(Banner.Mode.OFF);
		try (ConfigurableApplicationContext context = application.run("--lofty.base-url=" + sandbox.baseUrl(),
				"--lofty.api-key=" + sandbox.account("ada").apiKey())) {
			action.accept(context.getBean(LoftyOperations.class));
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Client {

	}

}
