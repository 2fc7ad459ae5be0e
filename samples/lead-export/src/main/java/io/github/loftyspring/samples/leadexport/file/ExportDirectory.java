package io.github.loftyspring.samples.leadexport.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * The files of one account in a directory. It is locked while it is open.
 */
public final class ExportDirectory implements Closeable {

	static final String IDS = "ids";

	private static final DateTimeFormatter START = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS'Z'")
		.withZone(ZoneOffset.UTC);

	private final Path directory;

	private final String name;

	private final ExportLock lock;

	private ExportDirectory(Path directory, String name, ExportLock lock) {
		this.directory = directory;
		this.name = name;
		this.lock = lock;
	}

	/**
	 * Opens a directory, which is created if needed.
	 * @param directory the directory
	 * @param account the name of the account, {@code null} for the one without a name
	 * @return the account's files
	 * @throws IOException if it cannot be written, or another export writes the same
	 * files
	 */
	public static ExportDirectory open(Path directory, @Nullable String account) throws IOException {
		Files.createDirectories(directory);
		String name = (account != null) ? "leads-" + account : "leads";
		return new ExportDirectory(directory, name, ExportLock.take(directory.resolve("." + name + ".lock")));
	}

	/**
	 * Returns the run to go on with.
	 * @param key which run
	 * @return the run, empty if there is none
	 * @throws IOException if its files cannot be read
	 * @throws RunMismatchException if there is another one
	 */
	public Optional<ExportRun> unfinished(RunKey key) throws IOException {
		Optional<Checkpoint> checkpoint = checkpointFile().read();
		if (checkpoint.isPresent() && !checkpoint.get().key().equals(key)) {
			throw new RunMismatchException(
					("%s belongs to an unfinished run of other options or another Lofty account. "
							+ "Go on with the options of that run, write to another directory, or drop it with --restart.")
						.formatted(checkpointFile().path()));
		}
		return checkpoint.isPresent() ? Optional.of(ExportRun.resume(this, checkpoint.get())) : Optional.empty();
	}

	/**
	 * Begins a run.
	 * @param key which run
	 * @param startedAt when it begins
	 * @param since leads that have not changed since are not written
	 * @return the run
	 * @throws IOException if its files cannot be written
	 */
	public ExportRun begin(RunKey key, Instant startedAt, @Nullable Instant since) throws IOException {
		String files = (since != null) ? this.name + ".changes-" + START.format(startedAt) : this.name;
		return ExportRun.begin(this, new Checkpoint(key, startedAt, since, files, "leads:0:", 0, 0, Map.of(), false));
	}

	/**
	 * Returns the time since which a run of changes must look for them.
	 * @param key which run
	 * @param overlap how much earlier than the last run it begins
	 * @return the time, {@code null} if no run was completed yet
	 * @throws IOException if it cannot be read
	 * @throws RunMismatchException if the last run was of another Lofty account
	 */
	public @Nullable Instant lastRun(RunKey key, Duration overlap) throws IOException {
		Optional<CompletedRun> completed = completedFile().read();
		if (completed.isPresent() && !completed.get().key().hasSameSource(key)) {
			throw new RunMismatchException(
					("%s tells of a run of another Lofty account. Write to another directory, or "
							+ "export all leads first.")
						.formatted(completedFile().path()));
		}
		return completed.map((run) -> run.startedAt().minus(overlap)).orElse(null);
	}

	/**
	 * Drops an unfinished run.
	 * @throws IOException if its files cannot be deleted
	 */
	public void dropUnfinished() throws IOException {
		Optional<Checkpoint> checkpoint = checkpointFile().read();
		if (checkpoint.isPresent()) {
			Files.deleteIfExists(ids());
			for (OutputFormat format : checkpoint.get().key().formats()) {
				Files.deleteIfExists(part(checkpoint.get().name(), format));
			}
		}
		checkpointFile().delete();
	}

	JsonFile<Checkpoint> checkpointFile() {
		return new JsonFile<>(this.directory.resolve(this.name + ".checkpoint.json"), Checkpoint.class);
	}

	JsonFile<CompletedRun> completedFile() {
		return new JsonFile<>(this.directory.resolve(this.name + ".last-run.json"), CompletedRun.class);
	}

	Path ids() {
		return this.directory.resolve(this.name + ".ids.part");
	}

	Path part(String file, OutputFormat format) {
		return this.directory.resolve(file + "." + format.extension() + ".part");
	}

	Path whole(String file, OutputFormat format) {
		return this.directory.resolve(file + "." + format.extension());
	}

	@Override
	public void close() throws IOException {
		this.lock.close();
	}

}
