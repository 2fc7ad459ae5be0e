package io.github.loftyspring.samples.leadexport;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.samples.leadexport.file.ExportDirectory;
import io.github.loftyspring.samples.leadexport.file.ExportRun;
import io.github.loftyspring.samples.leadexport.file.RunKey;
import io.github.loftyspring.samples.leadexport.list.LeadBatch;
import io.github.loftyspring.samples.leadexport.list.LeadSource;
import io.github.loftyspring.samples.leadexport.list.LeadWalk;
import io.github.loftyspring.samples.leadexport.progress.AccountProgress;
import org.jspecify.annotations.Nullable;

/**
 * Exports the leads of one account.
 */
final class AccountExport {

	private static final Duration BETWEEN_CHECKPOINTS = Duration.ofSeconds(1);

	private final Account account;

	private final String service;

	private final ExportOptions options;

	private final AccountProgress progress;

	private final InstantSource clock;

	AccountExport(Account account, String service, ExportOptions options, AccountProgress progress,
			InstantSource clock) {
		this.account = account;
		this.service = service;
		this.options = options;
		this.progress = progress;
		this.clock = clock;
	}

	/**
	 * Exports and never throws.
	 */
	Outcome run() {
		Outcome outcome = outcome();
		this.progress.ended(outcome.exitCode() == ExitCode.DONE);
		return outcome;
	}

	private Outcome outcome() {
		try (ExportDirectory directory = ExportDirectory.open(this.options.output(), this.account.name())) {
			RunKey key = this.options.key(this.service, this.account.user());
			if (this.options.restart()) {
				directory.dropUnfinished();
			}
			try (ExportRun run = open(directory, key)) {
				return export(run);
			}
		}
		catch (IOException | RuntimeException ex) {
			return Failures.of(ex);
		}
	}

	private ExportRun open(ExportDirectory directory, RunKey key) throws IOException {
		ExportRun unfinished = directory.unfinished(key).orElse(null);
		return (unfinished != null) ? unfinished : directory.begin(key, this.clock.instant(), since(directory, key));
	}

	private @Nullable Instant since(ExportDirectory directory, RunKey key) throws IOException {
		return switch (key.scope()) {
			case ALL -> null;
			case SINCE_LAST_RUN -> directory.lastRun(key, this.options.overlap());
			case CHANGED_SINCE -> key.changedSince();
		};
	}

	private Outcome export(ExportRun run) {
		this.progress.started(run.ids().size());
		try {
			if (!run.isComplete()) {
				read(run);
			}
			return done(run, run.finish());
		}
		catch (IOException | RuntimeException ex) {
			return interrupted(run, Failures.of(ex));
		}
	}

	/**
	 * When a file cannot be written, the checkpoint before holds. When a page cannot be
	 * read, everything before it is kept.
	 */
	private void read(ExportRun run) throws IOException {
		LeadWalk walk = new LeadWalk(this::page, this.options.pageSize(), run.ids(), run.position());
		Instant saved = this.clock.instant();
		for (LeadBatch batch = next(walk, run); batch != null; batch = next(walk, run)) {
			run.add(batch);
			this.progress.read(run.ids().size(), batch.total());
			if (Duration.between(saved, this.clock.instant()).compareTo(BETWEEN_CHECKPOINTS) >= 0) {
				run.save();
				saved = this.clock.instant();
			}
		}
	}

	private static @Nullable LeadBatch next(LeadWalk walk, ExportRun run) throws IOException {
		try {
			return walk.next();
		}
		catch (RuntimeException ex) {
			run.save();
			throw ex;
		}
	}

	private Page<Lead> page(int limit, @Nullable String cursor) {
		this.progress.asked();
		return LeadSource.of(this.account.lofty()).page(limit, cursor);
	}

	private static Outcome interrupted(ExportRun run, Outcome failure) {
		if (run.saved() == 0) {
			return failure;
		}
		return new Outcome(failure.exitCode(), String.format(Locale.ROOT,
				"%s %,d leads are kept; the same command goes on from there.", failure.message(), run.saved()));
	}

	private static Outcome done(ExportRun run, List<Path> files) {
		return new Outcome(ExitCode.DONE, String.format(Locale.ROOT, "%,d leads%s in %s.", run.written(), changes(run),
				files.stream().map(Path::toString).collect(Collectors.joining(" and "))));
	}

	private static String changes(ExportRun run) {
		return (run.since() != null)
				? String.format(Locale.ROOT, " of %,d, changed since %s,", run.ids().size(), run.since()) : "";
	}

}
