package io.github.loftyspring.samples.leadexport;

import java.io.PrintStream;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import io.github.loftyspring.LoftyOperations;
import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import io.github.loftyspring.samples.leadexport.progress.AccountProgress;
import io.github.loftyspring.samples.leadexport.progress.ProgressDisplay;
import io.github.loftyspring.samples.leadexport.progress.ProgressStyle;
import org.jspecify.annotations.Nullable;

/**
 * Exports the leads of several accounts side by side: each on a thread of its own, all
 * inside the one quota that the starter keeps.
 */
final class ExportJob {

	private final LoftyOperations lofty;

	private final String service;

	private final ExportOptions options;

	private final ProgressStyle style;

	private final InstantSource clock;

	ExportJob(LoftyOperations lofty, String service, ExportOptions options, ProgressStyle style, InstantSource clock) {
		this.lofty = lofty;
		this.service = service;
		this.options = options;
		this.style = style;
		this.clock = clock;
	}

	/**
	 * Exports, shows progress on {@code err} and results on both.
	 * @return the worst outcome of all accounts
	 */
	ExitCode run(List<String> names, PrintStream out, PrintStream err) {
		Map<Account, Outcome> outcomes = export(accounts(names), err);
		ExitCode worst = ExitCode.DONE;
		for (Map.Entry<Account, Outcome> entry : outcomes.entrySet()) {
			Outcome outcome = entry.getValue();
			String name = entry.getKey().name();
			((outcome.exitCode() == ExitCode.DONE) ? out : err)
				.println(((name != null) ? name + ": " : "") + outcome.message());
			worst = worst.or(outcome.exitCode());
		}
		return worst;
	}

	private List<Account> accounts(List<String> names) {
		return names.isEmpty() ? List.of(new Account(null, this.lofty))
				: names.stream().map((name) -> new Account(name, this.lofty.forAccount(name))).toList();
	}

	private Map<Account, Outcome> export(List<Account> accounts, PrintStream err) {
		ExecutorService threads = Executors.newFixedThreadPool(accounts.size());
		List<AccountProgress> progress = accounts.stream()
			.map((account) -> new AccountProgress(account.label(), this.clock))
			.toList();
		try (ProgressDisplay display = new ProgressDisplay(this.style, progress, this::quota, this.clock, err)) {
			display.start();
			List<CompletableFuture<Outcome>> running = new ArrayList<>();
			for (int i = 0; i < accounts.size(); i++) {
				AccountExport export = new AccountExport(accounts.get(i), this.service, this.options, progress.get(i),
						this.clock);
				running.add(CompletableFuture.supplyAsync(export::run, threads));
			}
			Map<Account, Outcome> outcomes = new LinkedHashMap<>();
			for (int i = 0; i < accounts.size(); i++) {
				outcomes.put(accounts.get(i), running.get(i).join());
			}
			return outcomes;
		}
		finally {
			threads.shutdown();
		}
	}

	private @Nullable RateLimitSnapshot quota() {
		try {
			return this.lofty.rateLimit();
		}
		catch (IllegalStateException ex) {
			return null;
		}
	}

}
