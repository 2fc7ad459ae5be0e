package io.github.loftyspring.samples.leadexport.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.samples.leadexport.Leads;
import io.github.loftyspring.samples.leadexport.list.LeadBatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for {@link ExportDirectory} and {@link ExportRun}.
 */
class ExportDirectoryTests {

	private static final Instant START = Instant.parse("2026-11-25T06:00:00.250Z");

	private static final RunKey ALL = key(RunKey.Scope.ALL);

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path temp;

	@Test
	void whenARunIsFinishedThenItsFilesAreInPlaceAndNothingElseIsLeft() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.add(leads(1, 3));
			assertThat(files()).containsExactly(".leads.lock", "leads.checkpoint.json", "leads.csv.part",
					"leads.ids.part", "leads.jsonl.part");
			assertThat(run.finish()).containsExactly(path("leads.csv"), path("leads.jsonl"));
		}
		assertThat(files()).containsExactly(".leads.lock", "leads.csv", "leads.jsonl", "leads.last-run.json");
		assertThat(csvIds()).containsExactly(1L, 2L, 3L);
		assertThat(Files.readAllLines(path("leads.jsonl"))).hasSize(3);
	}

	@Test
	void whenTheProcessEndsThenWhatWasWrittenAfterTheCheckpointIsCutOff() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.add(leads(1, 3));
			run.save();
			run.add(leads(4, 5));
		}
		Files.writeString(path("leads.csv.part"), "half a li", StandardOpenOption.APPEND);
		try (ExportDirectory directory = open(); ExportRun run = directory.unfinished(ALL).orElseThrow()) {
			assertThat(run.position()).isEqualTo(3);
			assertThat(run.written()).isEqualTo(3);
			assertThat(run.ids().size()).isEqualTo(3);
			assertThat(run.ids().contains(3)).isTrue();
			assertThat(run.ids().contains(4)).isFalse();
			run.add(leads(4, 6));
			run.finish();
		}
		assertThat(csvIds()).containsExactly(1L, 2L, 3L, 4L, 5L, 6L);
	}

	@Test
	void whenTheProcessEndsBeforeTheFirstCheckpointThenTheHeaderIsThereOnce() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.add(leads(1, 3));
		}
		try (ExportDirectory directory = open(); ExportRun run = directory.unfinished(ALL).orElseThrow()) {
			assertThat(run.position()).isZero();
			run.add(leads(1, 2));
			run.finish();
		}
		assertThat(csvIds()).containsExactly(1L, 2L);
	}

	@Test
	void whenTheProcessEndsBetweenTwoStepsOfFinishingThenTheNextOneFinishes() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.add(leads(1, 3));
			Files.createDirectory(path("leads.jsonl"));
			Files.writeString(path("leads.jsonl").resolve("x"), "in the way");
			assertThatExceptionOfType(IOException.class).isThrownBy(run::finish);
		}
		assertThat(files()).contains("leads.csv", "leads.jsonl.part", "leads.checkpoint.json")
			.doesNotContain("leads.csv.part", "leads.last-run.json");
		Files.delete(path("leads.jsonl").resolve("x"));
		Files.delete(path("leads.jsonl"));
		try (ExportDirectory directory = open(); ExportRun run = directory.unfinished(ALL).orElseThrow()) {
			assertThat(run.isComplete()).isTrue();
			run.finish();
		}
		assertThat(files()).containsExactly(".leads.lock", "leads.csv", "leads.jsonl", "leads.last-run.json");
		assertThat(csvIds()).containsExactly(1L, 2L, 3L);
	}

	@Test
	void whenAFileIsShorterThanTheCheckpointSaysThenItIsNotGoneOnWith() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.add(leads(1, 3));
			run.save();
		}
		Files.writeString(path("leads.csv.part"), "x");
		try (ExportDirectory directory = open()) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> directory.unfinished(ALL))
				.withMessage(path("leads.csv.part") + " is shorter than the checkpoint says; --restart begins anew");
		}
	}

	@Test
	void whenTheCheckpointCannotBeReadThenTheFileIsNamed() throws IOException {
		Files.writeString(path("leads.checkpoint.json"), "{");
		try (ExportDirectory directory = open()) {
			assertThatExceptionOfType(IOException.class).isThrownBy(() -> directory.unfinished(ALL))
				.withMessageStartingWith(path("leads.checkpoint.json") + " cannot be read: ");
		}
	}

	@Test
	void whenAnotherRunIsUnfinishedThenItIsLeftAlone() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.save();
		}
		try (ExportDirectory directory = open()) {
			assertThatExceptionOfType(RunMismatchException.class)
				.isThrownBy(() -> directory.unfinished(key(RunKey.Scope.SINCE_LAST_RUN)))
				.withMessage(path("leads.checkpoint.json")
						+ " belongs to an unfinished run of other options or another Lofty account. Go on with the "
						+ "options of that run, write to another directory, or drop it with --restart.");
		}
	}

	@Test
	void whenAnUnfinishedRunIsDroppedThenWholeFilesStay() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.finish();
		}
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, START)) {
			run.save();
		}
		try (ExportDirectory directory = open()) {
			directory.dropUnfinished();
			assertThat(directory.unfinished(ALL)).isEmpty();
		}
		assertThat(files()).containsExactly(".leads.lock", "leads.csv", "leads.jsonl", "leads.last-run.json");
	}

	@Test
	void whenARunOfChangesIsFinishedThenItHasFilesOfItsOwnAndOnlyWhatHasChanged() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, START)) {
			run.add(new LeadBatch(List.of(changed(1, "2026-11-25T05:59:59GMT"), changed(2, "2026-11-25T06:00:01GMT"),
					Leads.withId(3), Leads.of("{\"leadId\":4,\"createTime\":\"2026-11-25T07:00:00GMT\"}")), 4, 4L));
			assertThat(run.written()).isEqualTo(3);
			assertThat(run.finish()).containsExactly(path("leads.changes-20261125T060000250Z.csv"),
					path("leads.changes-20261125T060000250Z.jsonl"));
		}
		assertThat(csvIds("leads.changes-20261125T060000250Z.csv")).containsExactly(2L, 3L, 4L);
	}

	@Test
	void whenARunIsNotFinishedThenTheLastRunIsTheOneBefore() throws IOException {
		try (ExportDirectory directory = open()) {
			assertThat(directory.lastRun(ALL, Duration.ZERO)).isNull();
			try (ExportRun run = directory.begin(ALL, START, null)) {
				run.save();
				assertThat(directory.lastRun(ALL, Duration.ZERO)).isNull();
				run.finish();
			}
			assertThat(directory.lastRun(ALL, Duration.ofMinutes(15))).isEqualTo("2026-11-25T05:45:00.250Z");
		}
	}

	@Test
	void whenChangesSinceATimeAreExportedThenTheLastRunStaysTheOneBefore() throws IOException {
		RunKey key = new RunKey("https://api.lofty.com", "7", Set.of(OutputFormat.CSV), RunKey.Scope.CHANGED_SINCE,
				START);
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(key, START, START)) {
			run.finish();
			assertThat(directory.lastRun(key, Duration.ZERO)).isNull();
		}
	}

	@Test
	void whenTheLastRunWasOfAnotherAccountThenItsTimeIsNotUsed() throws IOException {
		try (ExportDirectory directory = open(); ExportRun run = directory.begin(ALL, START, null)) {
			run.finish();
			RunKey other = new RunKey("https://api.lofty.com", "8", Set.of(OutputFormat.CSV),
					RunKey.Scope.SINCE_LAST_RUN, null);
			assertThatExceptionOfType(RunMismatchException.class)
				.isThrownBy(() -> directory.lastRun(other, Duration.ZERO))
				.withMessage(path("leads.last-run.json") + " tells of a run of another Lofty account. Write to another "
						+ "directory, or export all leads first.");
		}
	}

	@Test
	void whenAnotherExportWritesTheSameFilesThenThisOneDoesNot() throws IOException {
		try (ExportDirectory directory = open()) {
			assertThat(directory).isNotNull();
			assertThatExceptionOfType(IOException.class).isThrownBy(this::open)
				.withMessage(path(".leads.lock") + " is locked: another export writes the same files");
			open("north").close();
		}
		open().close();
	}

	private ExportDirectory open() throws IOException {
		return open(null);
	}

	private ExportDirectory open(@Nullable String account) throws IOException {
		return ExportDirectory.open(this.temp, account);
	}

	private Path path(String name) {
		return this.temp.resolve(name);
	}

	private List<String> files() throws IOException {
		try (Stream<Path> files = Files.list(this.temp)) {
			return files.map((file) -> file.getFileName().toString()).sorted().toList();
		}
	}

	private List<Long> csvIds() throws IOException {
		return csvIds("leads.csv");
	}

	private List<Long> csvIds(String file) throws IOException {
		return Files.readAllLines(path(file)).stream().skip(1).map((line) -> Long.valueOf(line.split(",")[0])).toList();
	}

	private static LeadBatch leads(long first, long last) {
		return new LeadBatch(LongStream.rangeClosed(first, last).mapToObj(Leads::withId).toList(), last, 100L);
	}

	private static Lead changed(long id, String time) {
		return Leads.of("{\"leadId\":%d,\"lastUpdateTime\":\"%s\"}".formatted(id, time));
	}

	private static RunKey key(RunKey.Scope scope) {
		return new RunKey("https://api.lofty.com", "7", Set.of(OutputFormat.values()), scope, null);
	}

}
