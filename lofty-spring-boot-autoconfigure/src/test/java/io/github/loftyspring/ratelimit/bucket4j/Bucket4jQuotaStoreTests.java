package io.github.loftyspring.ratelimit.bucket4j;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;

import io.github.loftyspring.ratelimit.QuotaStore;
import io.github.loftyspring.ratelimit.QuotaStore.Grant;
import io.github.loftyspring.ratelimit.QuotaStore.Window;
import io.lettuce.core.RedisClient;
import io.lettuce.core.api.StatefulRedisConnection;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Bucket4jQuotaStore}, on a real Redis.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class Bucket4jQuotaStoreTests {

	private static final Instant END = Instant.parse("2026-03-01T10:01:00Z");

	private static final Duration TIMEOUT = Duration.ofSeconds(2);

	private LocalRedis redis;

	private RedisClient client;

	private Bucket4jQuotaStore store;

	@BeforeAll
	void startRedis() {
		this.redis = LocalRedis.start();
		this.client = RedisClient.create(this.redis.uri());
	}

	@AfterAll
	void stopRedis() {
		this.client.shutdown(0, 0, TimeUnit.SECONDS);
		this.redis.close();
	}

	@BeforeEach
	void createStore() {
		this.store = store();
	}

	@AfterEach
	void clear() {
		try (StatefulRedisConnection<String, String> connection = this.client.connect()) {
			connection.sync().flushall();
		}
		this.store.close();
	}

	private Bucket4jQuotaStore store() {
		return new Bucket4jQuotaStore(() -> this.client, "quota", TIMEOUT, Duration.ofMinutes(3));
	}

	@Test
	void whenAWindowIsOpenedThenItHasWhatIsAvailable() throws Exception {
		Window window = new Window(END, 100, 93);
		assertThat(take(window, 5)).isEqualTo(new Grant(5, 88, window));
		assertThat(take(window, 100)).isEqualTo(new Grant(88, 0, window));
		assertThat(take(window, 1)).isEqualTo(new Grant(0, 0, window));
	}

	@Test
	void whenNothingIsAvailableThenNothingIsGranted() throws Exception {
		Window window = new Window(END, 1, 0);
		assertThat(take(window, 1)).isEqualTo(new Grant(0, 0, window));
	}

	@Test
	void whenAnotherInstanceHasOpenedTheWindowThenItsAccountHolds() throws Exception {
		Window window = new Window(END, 100, 93);
		take(window, 3);
		assertThat(take(new Window(END, 80, 70), 5)).isEqualTo(new Grant(5, 85, window));
	}

	@Test
	void whenALaterWindowIsSeenThenItReplacesTheEarlierOne() throws Exception {
		take(new Window(END, 100, 93), 93);
		Window later = new Window(END.plusSeconds(60), 50, 49);
		assertThat(take(later, 5)).isEqualTo(new Grant(5, 44, later));
	}

	@Test
	void whenAnEarlierWindowIsMeantThenThePermitsComeOutOfTheLaterOne() throws Exception {
		Window later = new Window(END.plusSeconds(60), 100, 99);
		take(later, 1);
		assertThat(take(new Window(END, 100, 0), 2)).isEqualTo(new Grant(2, 96, later));
	}

	@Test
	void whenTheEndOfAWindowHasPassedThenTheClockDoesNotFillIt() throws Exception {
		Window over = new Window(Instant.now().minusSeconds(600), 100, 2);
		take(over, 2);
		assertThat(take(over, 1).granted()).isZero();
	}

	@Test
	void whenPermitsAreGivenBackThenTheyCanBeTakenAgain() throws Exception {
		Window window = new Window(END, 100, 10);
		take(window, 10);
		this.store.giveBack(window, 4).toCompletableFuture().get(5, TimeUnit.SECONDS);
		assertThat(take(window, 10)).isEqualTo(new Grant(4, 0, window));
	}

	@Test
	void whenManyInstancesOpenAWindowAndTakeAtOnceThenNoPermitIsTakenTwice() throws Exception {
		List<Bucket4jQuotaStore> stores = new ArrayList<>();
		List<CompletableFuture<Grant>> grants = new ArrayList<>();
		for (int i = 0; i < 6; i++) {
			Bucket4jQuotaStore instance = store();
			stores.add(instance);
			for (int j = 0; j < 5; j++) {
				grants.add(instance.take(new Window(END, 100, 95 - i), 4).toCompletableFuture());
			}
		}
		int granted = 0;
		for (CompletableFuture<Grant> grant : grants) {
			granted += grant.get(5, TimeUnit.SECONDS).granted();
		}
		stores.forEach(QuotaStore::close);
		assertThat(granted).isBetween(90, 95);
	}

	@Test
	void whenPermitsAreTakenThenItCostsFourCommands() throws Exception {
		Window window = new Window(END, 100, 99);
		take(window, 1);
		long before = this.redis.commands();
		take(window, 10);
		assertThat(this.redis.commands() - before).isEqualTo(4);
		take(window, 89);
		before = this.redis.commands();
		assertThat(take(window, 1).granted()).isZero();
		assertThat(this.redis.commands() - before).isLessThanOrEqualTo(4);
	}

	@Test
	void whenTheBucketIsNotUsedThenRedisForgetsIt() throws Exception {
		take(new Window(END, 100, 99), 1);
		try (StatefulRedisConnection<String, String> connection = this.client.connect()) {
			assertThat(connection.sync().pttl("quota")).isBetween(170_000L, 180_000L);
		}
	}

	@Test
	void whenRedisIsAwayThenACallFailsAndWhenItIsBackTheStoreWorks() throws Exception {
		Window window = new Window(END, 100, 99);
		take(window, 1);
		this.redis.stop();
		Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> fails(this.store.take(window, 1)));
		this.redis.restart();
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> !fails(this.store.take(new Window(END, 100, 42), 1)));
		assertThat(take(window, 100).window().available()).isEqualTo(42);
	}

	@Test
	void whenItIsClosedThenACallFails() {
		this.store.close();
		assertThat(this.store.take(new Window(END, 100, 99), 1).toCompletableFuture()).failsWithin(TIMEOUT)
			.withThrowableThat()
			.withMessageContaining("The store is closed");
	}

	private static boolean fails(CompletionStage<Grant> grant) {
		return grant.toCompletableFuture().handle((value, ex) -> ex != null).join();
	}

	private Grant take(Window window, int permits) throws Exception {
		return this.store.take(window, permits).toCompletableFuture().get(5, TimeUnit.SECONDS);
	}

}
