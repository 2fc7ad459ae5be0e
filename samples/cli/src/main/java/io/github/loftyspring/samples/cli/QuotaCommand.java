package io.github.loftyspring.samples.cli;

import java.util.List;
import java.util.concurrent.Callable;

import io.github.loftyspring.ratelimit.RateLimitSnapshot;
import io.github.loftyspring.samples.cli.output.Column;
import picocli.CommandLine.Command;

/**
 * {@code lofty quota}.
 */
@Command(name = "quota", description = "Show what is left of the quota, after one request to learn it.")
final class QuotaCommand implements Callable<Integer> {

	private static final List<Column<RateLimitSnapshot>> COLUMNS = List.of(
			Column.whole("limit", RateLimitSnapshot::limit), Column.whole("remaining", RateLimitSnapshot::remaining),
			Column.whole("resetAt", RateLimitSnapshot::resetAt));

	private final Caller caller;

	QuotaCommand(Caller caller) {
		this.caller = caller;
	}

	@Override
	public Integer call() {
		return this.caller.call((lofty, output) -> {
			lofty.members().me();
			output.one(lofty.rateLimit(), COLUMNS);
		});
	}

}
