package io.github.loftyspring.samples.multitenant.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import io.github.loftyspring.LoftyAuthorizationRequiredException;
import io.github.loftyspring.LoftyBadRequestException;
import io.github.loftyspring.LoftyException;
import io.github.loftyspring.LoftyRateLimitException;
import io.github.loftyspring.ReactiveLoftyOperations;
import io.github.loftyspring.api.Page;
import io.github.loftyspring.api.lead.Lead;
import io.github.loftyspring.api.lead.LeadQuery;
import io.github.loftyspring.api.lead.LeadSort;
import io.github.loftyspring.ratelimit.CallPriority;
import io.github.loftyspring.samples.multitenant.tenant.Connection;
import io.github.loftyspring.samples.multitenant.tenant.Tenants;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import org.springframework.stereotype.Component;

/**
 * Reads a tenant's leads page by page and stores them. A run that waits for the quota
 * holds no thread; the starter serves the tenants in turn.
 */
@Component
class LeadSync {

	private static final Log logger = LogFactory.getLog(LeadSync.class);

	private static final Duration SHORTEST_WAIT = Duration.ofSeconds(1);

	private static final int LONGEST_PROBLEM = 500;

	private final ReactiveLoftyOperations lofty;

	private final StoredLeads leads;

	private final Leases leases;

	private final Tenants tenants;

	private final SyncSettings settings;

	LeadSync(ReactiveLoftyOperations lofty, StoredLeads leads, Leases leases, Tenants tenants, SyncSettings settings) {
		this.lofty = lofty.withPriority(CallPriority.BACKGROUND);
		this.leads = leads;
		this.leases = leases;
		this.tenants = tenants;
		this.settings = settings;
	}

	/**
	 * Returns a run, which begins when it is subscribed to and never fails.
	 */
	Mono<Void> of(Run run) {
		return page(run, run.cursor())
			.expand((stored) -> next(run, stored).map((cursor) -> page(run, cursor)).orElseGet(Mono::empty))
			.then(Mono.<Void>fromRunnable(() -> this.leads.finish(run)).subscribeOn(Schedulers.boundedElastic()))
			.onErrorResume(
					(ex) -> Mono.<Void>fromRunnable(() -> failed(run, ex)).subscribeOn(Schedulers.boundedElastic()))
			.onErrorResume(LeaseLostException.class, (ex) -> Mono.empty())
			.onErrorResume((ex) -> {
				logger.warn("The run of tenant '%s' could not be ended".formatted(run.tenant()), ex);
				return Mono.empty();
			});
	}

	private Mono<Page<Lead>> page(Run run, @Nullable String cursor) {
		return this.lofty.forPrincipal(run::tenant)
			.leads()
			.list((query) -> ask(query, run, cursor))
			.publishOn(Schedulers.boundedElastic())
			.doOnNext((page) -> this.leads.store(run, page));
	}

	private void ask(LeadQuery query, Run run, @Nullable String cursor) {
		query.limit(this.settings.pageSize());
		if (!run.all()) {
			query.sort(LeadSort.CREATE_TIME).desc(true);
		}
		if (cursor != null) {
			query.cursor(cursor);
		}
	}

	private static Optional<String> next(Run run, Page<Lead> page) {
		return (run.all() || allNew(run, page)) ? Optional.ofNullable(page.nextCursor()) : Optional.empty();
	}

	/**
	 * Lofty neither sorts nor filters by the last update, so only new leads can be told
	 * without reading all.
	 */
	private static boolean allNew(Run run, Page<Lead> page) {
		Instant newest = run.newest();
		return newest == null || page.items()
			.stream()
			.allMatch((lead) -> lead.createTime() != null && !lead.createTime().isBefore(newest));
	}

	private void failed(Run run, Throwable ex) {
		if (ex instanceof LeaseLostException) {
			return;
		}
		if (ex instanceof LoftyAuthorizationRequiredException) {
			this.tenants.ended(run.tenant(), Connection.RECONNECT);
		}
		else if (ex instanceof LoftyRateLimitException limited) {
			Duration wait = limited.retryAfter();
			this.leases.postpone(run, (wait.compareTo(SHORTEST_WAIT) > 0) ? wait : SHORTEST_WAIT);
		}
		else if (ex instanceof LoftyBadRequestException && run.cursor() != null) {
			// Lofty may have forgotten the list whose cursor was kept.
			this.leases.startOver(run);
		}
		else {
			logger.warn("The run of tenant '%s' failed".formatted(run.tenant()), ex);
			this.leases.fail(run, (ex instanceof LoftyException) ? problem(ex) : "Internal failure, see the log");
		}
	}

	private static String problem(Throwable ex) {
		String message = String.valueOf(ex.getMessage());
		return message.substring(0, Math.min(message.length(), LONGEST_PROBLEM));
	}

}
