package io.github.loftyspring.samples.leadexport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an export goes on after its process was killed.
 */
class KillTests {

	private static final int LEADS = 3_000;

	/** How long an export takes, roughly. */
	private static final int MILLIS = 4_000;

	private static final int KILLS = 4;

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path temp;

	@Test
	void whenTheProcessIsKilledAtAnyTimeThenTheFilesAreThoseOfARunThatWasNot() throws Exception {
		long seed = System.nanoTime();
		Random random = new Random(seed);
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(LEADS).limit(100_000))) {
			assertThat(Export.of(sandbox, path("whole"), "--format=both").exitCode()).isZero();
			sandbox.control().latency(Duration.ofMillis(20));
			for (int i = 0; i < KILLS; i++) {
				interrupt(sandbox, random.nextInt(MILLIS), i == 0);
			}
			try (ExportProcess last = start(sandbox)) {
				assertThat(last.await()).as(() -> log()).isZero();
			}
			assertThat(path("killed").resolve("leads.csv")).as("seed %d", seed)
				.hasSameBinaryContentAs(path("whole").resolve("leads.csv"));
			assertThat(path("killed").resolve("leads.jsonl")).as("seed %d", seed)
				.hasSameBinaryContentAs(path("whole").resolve("leads.jsonl"));
			assertThat(Export.csvIds(path("killed").resolve("leads.csv"))).hasSize(LEADS).doesNotHaveDuplicates();
			assertThat(Export.files(path("killed"))).containsExactly(".leads.lock", "leads.csv", "leads.jsonl",
					"leads.last-run.json");
		}
	}

	private void interrupt(LoftySandbox sandbox, int millis, boolean politely) throws Exception {
		long requests = sandbox.statistics().apiRequests();
		try (ExportProcess export = start(sandbox)) {
			Awaitility.await()
				.atMost(Duration.ofMinutes(1))
				.until(() -> sandbox.statistics().apiRequests() > requests || !export.process().isAlive());
			if (export.process().waitFor(millis, TimeUnit.MILLISECONDS)) {
				assertThat(export.process().exitValue()).as(() -> log()).isZero();
			}
			else if (politely) {
				export.process().destroy();
				assertThat(export.await()).isEqualTo(143);
			}
			else {
				export.process().destroyForcibly();
				assertThat(export.await()).isEqualTo(137);
			}
		}
	}

	private ExportProcess start(LoftySandbox sandbox) throws IOException {
		return ExportProcess.start(sandbox, path("log"), List.of("-Xmx128m"), "--output", path("killed").toString(),
				"--format=both", "--page-size=20");
	}

	private String log() {
		try {
			return Files.readString(path("log"));
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	private Path path(String name) {
		return this.temp.resolve(name);
	}

}
