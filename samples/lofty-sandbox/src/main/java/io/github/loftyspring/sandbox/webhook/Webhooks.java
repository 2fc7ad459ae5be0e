package io.github.loftyspring.sandbox.webhook;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.json.Json;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions of all teams, and the notifications that go to them: at once, not in
 * the request that caused them, and again when they are not answered 2xx. Only this
 * machine is called.
 *
 * @since 0.1.0
 */
public final class Webhooks implements AutoCloseable {

	/** What subscriptions to leads are about. */
	public static final int LEAD = 2;

	/** What subscriptions to notes are about. */
	public static final int NOTE = 9;

	/** What subscriptions to tasks are about. */
	public static final int TASK = 10;

	private static final int ATTEMPTS = 6;

	private static final Duration TIMEOUT = Duration.ofSeconds(10);

	private final InstantSource clock;

	private final Map<Long, Subscription> subscriptions = new ConcurrentHashMap<>();

	private final AtomicLong nextId = new AtomicLong(563_172_000_000_001L);

	private final LongAdder attempts = new LongAdder();

	private final LongAdder deliveries = new LongAdder();

	private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(1, (task) -> {
		Thread thread = new Thread(task, "lofty-sandbox-webhooks");
		thread.setDaemon(true);
		// Not the container's, which would think that it leaks.
		thread.setContextClassLoader(Webhooks.class.getClassLoader());
		return thread;
	});

	private volatile Duration retryPause = Duration.ofSeconds(1);

	private @Nullable HttpClient client;

	/**
	 * Creates the subscriptions, none yet.
	 * @param clock the server's clock
	 */
	public Webhooks(InstantSource clock) {
		this.clock = clock;
		// No thread without notifications.
		this.scheduler.setKeepAliveTime(1, TimeUnit.SECONDS);
		this.scheduler.allowCoreThreadTimeOut(true);
	}

	Subscription add(long teamId, int listId, long vendorId, String callbackUrl, int limit, int permissionMode) {
		Subscription subscription = new Subscription(this.nextId.getAndIncrement(), teamId, listId, vendorId,
				callbackUrl, limit, permissionMode);
		this.subscriptions.put(subscription.subscribeId(), subscription);
		return subscription;
	}

	List<Subscription> of(long teamId) {
		return this.subscriptions.values()
			.stream()
			.filter((subscription) -> subscription.teamId() == teamId)
			.sorted(Comparator.comparing(Subscription::subscribeId))
			.toList();
	}

	Optional<Subscription> find(long subscribeId) {
		return Optional.ofNullable(this.subscriptions.get(subscribeId));
	}

	void remove(long subscribeId) {
		this.subscriptions.remove(subscribeId);
	}

	/**
	 * Tells an account's subscriptions that something has happened.
	 * @param account whose record it has happened to
	 * @param listId what the subscriptions are about
	 * @param bucket what has happened, such as {@code updatedLead}
	 * @param ids the ids by which the record is found
	 */
	public void publish(Account account, int listId, String bucket, Map<String, Long> ids) {
		Map<String, Object> entry = new LinkedHashMap<>(ids);
		entry.put("updateTime", this.clock.millis());
		Map<String, Object> notification = new LinkedHashMap<>();
		notification.put("listId", listId);
		notification.put("teamId", account.memberId());
		notification.put(bucket, List.of(entry));
		String body = Json.write(notification);
		of(account.memberId()).stream()
			.filter((subscription) -> subscription.listId() == listId)
			.forEach((subscription) -> send(subscription, body));
	}

	/**
	 * Sends a notification to the subscriptions of all teams.
	 * @param listId what they are about
	 * @param body any body
	 */
	public void deliver(int listId, String body) {
		this.subscriptions.values()
			.stream()
			.filter((subscription) -> subscription.listId() == listId)
			.forEach((subscription) -> send(subscription, body));
	}

	private void send(Subscription subscription, String body) {
		URI url = URI.create(subscription.callbackUrl());
		if (CallbackUrl.isLocal(url)) {
			HttpRequest request = HttpRequest.newBuilder(url)
				.timeout(TIMEOUT)
				.header("Content-Type", Json.MEDIA_TYPE)
				.POST(HttpRequest.BodyPublishers.ofString(body))
				.build();
			schedule(subscription, request, 1, Duration.ZERO);
		}
	}

	private void schedule(Subscription subscription, HttpRequest request, int attempt, Duration pause) {
		try {
			this.scheduler.schedule(() -> attempt(subscription, request, attempt), pause.toNanos(),
					TimeUnit.NANOSECONDS);
		}
		catch (RejectedExecutionException ex) {
			// The sandbox is closed.
		}
	}

	private void attempt(Subscription subscription, HttpRequest request, int attempt) {
		if (!this.subscriptions.containsKey(subscription.subscribeId())) {
			return;
		}
		this.attempts.increment();
		client().sendAsync(request, HttpResponse.BodyHandlers.discarding()).whenComplete((response, failure) -> {
			if (failure == null && response.statusCode() / 100 == 2) {
				this.deliveries.increment();
			}
			else if (attempt < ATTEMPTS) {
				schedule(subscription, request, attempt + 1, this.retryPause.multipliedBy(1L << (attempt - 1)));
			}
		});
	}

	private synchronized HttpClient client() {
		if (this.client == null) {
			this.client = HttpClient.newBuilder()
				.version(HttpClient.Version.HTTP_1_1)
				.connectTimeout(TIMEOUT)
				.executor(this.scheduler)
				.build();
		}
		return this.client;
	}

	/**
	 * Sets the pause before the second attempt; it doubles with each further one.
	 * @param pause the pause
	 */
	public void retryAfter(Duration pause) {
		this.retryPause = pause;
	}

	/**
	 * Returns how often a notification was sent, also in vain.
	 * @return the number
	 */
	public long attempts() {
		return this.attempts.sum();
	}

	/**
	 * Returns how many notifications were answered 2xx.
	 * @return the number
	 */
	public long deliveries() {
		return this.deliveries.sum();
	}

	/**
	 * Starts counting anew.
	 */
	public void resetCounts() {
		this.attempts.reset();
		this.deliveries.reset();
	}

	/**
	 * Sends nothing more.
	 */
	@Override
	public void close() {
		this.scheduler.shutdownNow();
	}

}
