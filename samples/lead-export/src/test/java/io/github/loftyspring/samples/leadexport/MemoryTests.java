package io.github.loftyspring.samples.leadexport;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.github.loftyspring.sandbox.LoftySandbox;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that an export needs no more memory for more leads, with
 * {@code -Dexport.leads=200000} for as many.
 */
class MemoryTests {

	private static final int LEADS = Integer.getInteger("export.leads", 5_000);

	private static final Pattern HEAP = Pattern.compile("->(\\d+)M\\(");

	@TempDir
	@SuppressWarnings("NullAway.Init")
	private Path temp;

	@Test
	void whenTheHeapIsSmallThenAllLeadsAreExported() throws Exception {
		Path output = this.temp.resolve("export");
		Path log = this.temp.resolve("log");
		Path collections = this.temp.resolve("gc");
		try (LoftySandbox sandbox = LoftySandbox.start((options) -> options.leads(LEADS).limit(1_000_000));
				ExportProcess export = ExportProcess.start(sandbox, log,
						List.of("-Xmx64m", "-XX:+UseSerialGC", "-Xlog:gc:file=" + collections), "--output",
						output.toString(), "--format=both")) {
			assertThat(export.await()).as(Files.readString(log)).isZero();
		}
		try (Stream<String> lines = Files.lines(output.resolve("leads.csv"))) {
			assertThat(lines.skip(1).map((line) -> line.split(",")[0]).distinct().count()).isEqualTo(LEADS);
		}
		System.out.printf(
				"%,d leads with -Xmx64m: at most %d MB of heap in use after a garbage collection, CSV %d MB, "
						+ "JSON Lines %d MB%n",
				LEADS, largestHeap(collections), megabytes(output.resolve("leads.csv")),
				megabytes(output.resolve("leads.jsonl")));
		assertThat(largestHeap(collections)).isLessThan(48);
	}

	private static long largestHeap(Path collections) throws IOException {
		return HEAP.matcher(Files.readString(collections))
			.results()
			.map((MatchResult result) -> result.group(1))
			.mapToLong(Long::parseLong)
			.max()
			.orElse(0);
	}

	private static long megabytes(Path file) throws IOException {
		return Files.size(file) / 1_000_000;
	}

}
