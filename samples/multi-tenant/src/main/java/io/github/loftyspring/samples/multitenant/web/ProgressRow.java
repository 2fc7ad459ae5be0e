package io.github.loftyspring.samples.multitenant.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

import io.github.loftyspring.samples.multitenant.tenant.TenantProgress;
import org.jspecify.annotations.Nullable;

/**
 * One line of the table.
 *
 * @param name the tenant's name
 * @param state the state in words
 * @param style the state as a class of the style sheet
 * @param leads how many leads there are, and how many of them are read
 * @param done leads read by the run of all leads, {@code null} when there is none
 * @param total leads that it will read
 * @param lastRun when the last run ended
 * @param problem why it failed, if it did
 */
record ProgressRow(String name, String state, String style, String leads, @Nullable Long done, long total,
		String lastRun, @Nullable String problem) {

	static ProgressRow of(TenantProgress progress, Instant now) {
		Long total = progress.leadsTotal();
		String state = progress.state().label();
		String style = progress.state().name().toLowerCase(Locale.ROOT);
		String lastRun = lastRun(progress.lastRunAt(), now);
		if (progress.fullRun() && total != null && total > 0) {
			long done = Math.min(progress.leadsRead(), total);
			return new ProgressRow(progress.name(), state, style, String.format(Locale.ROOT, "%,d of %,d", done, total),
					done, total, lastRun, progress.problem());
		}
		return new ProgressRow(progress.name(), state, style, String.format(Locale.ROOT, "%,d", progress.leads()), null,
				0, lastRun, progress.problem());
	}

	private static String lastRun(@Nullable Instant lastRunAt, Instant now) {
		if (lastRunAt == null) {
			return "none yet";
		}
		Duration ago = Duration.between(lastRunAt, now);
		return (ago.toMinutes() > 0) ? ago.toMinutes() + " min ago" : Math.max(0, ago.toSeconds()) + " s ago";
	}

}
