package io.github.loftyspring.samples.multitenant.sync;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.annotation.PreDestroy;
import reactor.core.Disposable;
import reactor.core.Disposables;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Starts the runs that are due and that no other instance has taken.
 */
@Component
class SyncScheduler {

	private final Leases leases;

	private final LeadSync sync;

	private final SyncSettings settings;

	private final Map<Run, Disposable> running = new ConcurrentHashMap<>();

	SyncScheduler(Leases leases, LeadSync sync, SyncSettings settings) {
		this.leases = leases;
		this.sync = sync;
		this.settings = settings;
	}

	@Scheduled(fixedDelayString = "${tenants.sync.poll-every}")
	void startRuns() {
		int free = this.settings.tenantsAtOnce() - this.running.size();
		if (free > 0) {
			this.leases.take(free).forEach(this::start);
		}
	}

	private void start(Run run) {
		// Known before it begins, since it may end at once.
		Disposable.Swap subscription = Disposables.swap();
		this.running.put(run, subscription);
		subscription.update(this.sync.of(run).doFinally((signal) -> this.running.remove(run)).subscribe());
	}

	@Scheduled(fixedDelay = 5000)
	void extendLeases() {
		this.leases.extend(this.running.keySet().stream().map(Run::tenant).toList());
	}

	@PreDestroy
	void stop() {
		List.copyOf(this.running.values()).forEach(Disposable::dispose);
		this.leases.release();
	}

}
