package io.github.loftyspring.webhook;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import org.springframework.context.ApplicationEventPublisher;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link WebhookReceiver} and {@link WebhookDispatcher}.
 */
@Timeout(30)
class WebhookReceiverTests {

	private static final Duration WINDOW = Duration.ofMinutes(10);

	private final TestClock clock = new TestClock();

	private final RecordingMonitor monitor = new RecordingMonitor();

	private final MemoryWebhookDeduplicator memory = new MemoryWebhookDeduplicator(this.clock, 100);

	private final List<Object> handled = new CopyOnWriteArrayList<>();

	private final Queue<Runnable> waiting = new ArrayDeque<>();

	@Test
	void whenANotificationComesThenItIsAnsweredBeforeItIsHandled() {
		WebhookReceiver receiver = receiver(this.waiting::add, 10);
		assertThat(receive(receiver, lead(1))).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(this.handled).isEmpty();
		runAll();
		assertThat(this.handled).singleElement().isInstanceOf(LeadEvent.class);
		assertThat(this.monitor.told()).containsExactly("ACCEPTED 1 0");
	}

	@Test
	void whenTheSameComesAgainThenItIsDroppedUntilTheWindowEnds() {
		WebhookReceiver receiver = receiver(Runnable::run, 10);
		receive(receiver, lead(1));
		this.clock.advance(WINDOW.minusMillis(1));
		receive(receiver,
				"{\"teamId\":1,\"updatedLead\":[{\"updateTime\":1000, \"leadId\":1},{\"updateTime\":1000,\"leadId\":2}],\"listId\":2}");
		this.clock.advance(Duration.ofMillis(1));
		receive(receiver, lead(1));
		assertThat(this.handled).extracting((event) -> ((LeadEvent) event).leadId()).containsExactly(1L, 2L, 1L);
		assertThat(this.monitor.told()).containsExactly("ACCEPTED 1 0", "ACCEPTED 1 1", "ACCEPTED 1 0");
	}

	@Test
	void whenSomethingDiffersThenItIsNoDuplicate() {
		WebhookReceiver receiver = receiver(Runnable::run, 10);
		for (String body : List.of(lead(1),
				"{\"listId\":2,\"teamId\":2,\"updatedLead\":[{\"leadId\":1,\"updateTime\":1000}]}",
				"{\"listId\":2,\"teamId\":1,\"deletedLead\":[{\"leadId\":1,\"updateTime\":1000}]}",
				"{\"listId\":2,\"teamId\":1,\"updatedLead\":[{\"leadId\":1,\"updateTime\":1001}]}",
				"{\"listId\":3,\"teamId\":1,\"updatedLead\":[{\"leadId\":1,\"updateTime\":1000}]}",
				"{\"listId\":3,\"leadId\":1,\"activity\":[{\"kind\":\"visit\",\"updateTime\":1000}]}",
				"{\"listId\":3,\"leadId\":2,\"activity\":[{\"kind\":\"visit\",\"updateTime\":1000}]}",
				"{\"listId\":3,\"activity\":[1],\"updateTime\":1}",
				"{\"listId\":3,\"activity\":[2],\"updateTime\":1}")) {
			receive(receiver, body);
		}
		assertThat(this.handled).hasSize(9);
	}

	@Test
	void whenAnUpdateTellsNoTimeThenItIsHandledEachTimeAndACreationOnce() {
		WebhookReceiver receiver = receiver(Runnable::run, 10);
		String updated = "{\"listId\":2,\"updatedLead\":[{\"leadId\":1}]}";
		String created = "{\"listId\":6,\"createdCall\":[{\"timelineId\":1}]}";
		for (String body : List.of(updated, updated, created, created)) {
			receive(receiver, body);
		}
		assertThat(this.handled).hasExactlyElementsOfTypes(LeadEvent.class, LeadEvent.class, CommunicationEvent.class);
	}

	@Test
	void whenTheWindowIsZeroThenNothingIsDropped() {
		WebhookDispatcher dispatcher = dispatcher(this.handled::add, Runnable::run, 10);
		WebhookReceiver receiver = new WebhookReceiver(this.clock, this.memory, Duration.ZERO, dispatcher,
				this.monitor);
		receive(receiver, lead(1));
		receive(receiver, lead(1));
		assertThat(this.handled).hasSize(2);
		assertThat(this.memory.size()).isZero();
	}

	@Test
	void whenThereIsNoRoomThenNothingOfTheNotificationIsTakenOrRemembered() {
		WebhookReceiver receiver = receiver(this.waiting::add, 3);
		assertThat(receive(receiver, leads(1, 2))).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(receive(receiver, leads(3, 4))).isEqualTo(WebhookAnswer.UNAVAILABLE);
		assertThat(this.memory.size()).isEqualTo(2);
		assertThat(receive(receiver, lead(5))).isEqualTo(WebhookAnswer.ACCEPTED);
		runAll();
		assertThat(receive(receiver, leads(3, 4))).isEqualTo(WebhookAnswer.ACCEPTED);
		runAll();
		assertThat(this.handled).extracting((event) -> ((LeadEvent) event).leadId())
			.containsExactly(1L, 2L, 5L, 3L, 4L);
	}

	@Test
	void whenDuplicatesTakeNoRoomThenOthersHaveIt() {
		WebhookReceiver receiver = receiver(this.waiting::add, 3);
		receive(receiver, lead(1));
		receive(receiver, leads(1, 2));
		assertThat(receive(receiver, lead(3))).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(receive(receiver, lead(4))).isEqualTo(WebhookAnswer.UNAVAILABLE);
	}

	@Test
	void whenANotificationIsLargerThanTheQueueThenItIsTakenWhenNothingElseWaits() {
		WebhookReceiver receiver = receiver(this.waiting::add, 2);
		receive(receiver, lead(1));
		assertThat(receive(receiver, leads(2, 3, 4, 5))).isEqualTo(WebhookAnswer.UNAVAILABLE);
		runAll();
		assertThat(receive(receiver, leads(2, 3, 4, 5))).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(receive(receiver, lead(6))).isEqualTo(WebhookAnswer.UNAVAILABLE);
		runAll();
		assertThat(receive(receiver, leads(6, 7))).isEqualTo(WebhookAnswer.ACCEPTED);
		runAll();
		assertThat(this.handled).hasSize(7);
	}

	@Test
	void whenTheExecutorRefusesThenTheNotificationMayComeAgain() {
		List<Runnable> accepted = new ArrayList<>();
		WebhookReceiver refusing = receiver((task) -> {
			if (accepted.isEmpty()) {
				accepted.add(task);
				throw new RejectedExecutionException("full");
			}
			task.run();
		}, 2);
		assertThat(receive(refusing, leads(1, 2))).isEqualTo(WebhookAnswer.UNAVAILABLE);
		assertThat(this.memory.size()).isZero();
		assertThat(receive(refusing, leads(1, 2))).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(this.handled).hasSize(2);
		assertThat(this.monitor.told()).containsExactly("broken full", "UNAVAILABLE 0 0", "ACCEPTED 2 0");
	}

	@Test
	void whenTheSharedMemoryIsBrokenThenTheNotificationMayComeAgain() {
		Set<String> remembered = ConcurrentHashMap.newKeySet();
		List<Boolean> broken = new ArrayList<>(List.of(true));
		WebhookDeduplicator shared = new WebhookDeduplicator() {

			@Override
			public boolean remember(String key, Duration window) {
				if (!broken.isEmpty() && !remembered.isEmpty()) {
					throw new IllegalStateException("no connection");
				}
				assertThat(key).matches("[0-9a-f]{64}");
				assertThat(window).isEqualTo(WINDOW);
				return remembered.add(key);
			}

			@Override
			public void forget(String key) {
				remembered.remove(key);
			}

		};
		WebhookReceiver receiver = new WebhookReceiver(this.clock, shared, WINDOW,
				dispatcher(this.handled::add, Runnable::run, 2), this.monitor);
		assertThat(receive(receiver, leads(1, 2))).isEqualTo(WebhookAnswer.UNAVAILABLE);
		assertThat(remembered).isEmpty();
		assertThat(this.handled).isEmpty();
		broken.clear();
		assertThat(receive(receiver, leads(1, 2))).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(this.handled).hasSize(2);
	}

	@Test
	void whenHandlingFailsThenTheOtherEventsAreHandledAndItIsToldOnce() {
		WebhookDispatcher dispatcher = dispatcher((event) -> {
			this.handled.add(event);
			if (this.handled.size() == 1) {
				throw new IllegalStateException("first");
			}
			if (this.handled.size() == 2) {
				throw new AssertionError("second");
			}
		}, Runnable::run, 10);
		WebhookReceiver receiver = new WebhookReceiver(this.clock, this.memory, WINDOW, dispatcher, this.monitor);
		assertThat(receive(receiver, leads(1, 2, 3))).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(this.handled).hasSize(3);
		assertThat(this.monitor.told()).containsExactly("failed LeadEvent first", "failed LeadEvent second",
				"ACCEPTED 3 0");
	}

	@Test
	void whenTheBodyIsMalformedOrEmptyThenNothingIsHandled() {
		WebhookReceiver receiver = receiver(Runnable::run, 10);
		assertThat(receive(receiver, "[]")).isEqualTo(WebhookAnswer.MALFORMED);
		assertThat(receive(receiver, "{}")).isEqualTo(WebhookAnswer.ACCEPTED);
		assertThat(this.monitor.told()).containsExactly("MALFORMED 0 0", "ACCEPTED 0 0");
	}

	@Test
	void whenManyThreadsBringTheSameThenEachEventIsHandledOnceAndNoRoomIsLost() throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(54);
		try {
			WebhookReceiver receiver = receiver((task) -> threads.execute(task), 500);
			for (int round = 0; round < 20; round++) {
				int first = round * 10;
				CyclicBarrier start = new CyclicBarrier(50);
				List<Future<WebhookAnswer>> answers = IntStream.range(0, 50).mapToObj((i) -> threads.submit(() -> {
					start.await();
					return receive(receiver, leads(first + 1, first + 2));
				})).toList();
				for (Future<WebhookAnswer> answer : answers) {
					assertThat(answer.get(10, TimeUnit.SECONDS)).isEqualTo(WebhookAnswer.ACCEPTED);
				}
			}
		}
		finally {
			threads.shutdown();
			assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		}
		assertThat(this.handled).hasSize(40).doesNotHaveDuplicates();
		WebhookReceiver after = receiver(Runnable::run, 500);
		assertThat(receive(after, leads(IntStream.range(1000, 1500).toArray()))).isEqualTo(WebhookAnswer.ACCEPTED);
	}

	@Test
	void whenTheApplicationStopsThenWhatWaitsIsHandledAndNothingMoreIsTaken() throws Exception {
		CountDownLatch slow = new CountDownLatch(1);
		ExecutorService thread = Executors.newSingleThreadExecutor();
		WebhookDispatcher dispatcher = dispatcher((event) -> {
			await(slow);
			this.handled.add(event);
		}, thread, 10);
		WebhookReceiver receiver = new WebhookReceiver(this.clock, this.memory, WINDOW, dispatcher, this.monitor);
		receive(receiver, lead(1));
		receive(receiver, leads(2, 3));
		Thread stopping = new Thread(dispatcher::stop);
		stopping.start();
		while (dispatcher.isRunning()) {
			Thread.onSpinWait();
		}
		assertThat(receive(receiver, lead(4))).isEqualTo(WebhookAnswer.UNAVAILABLE);
		slow.countDown();
		stopping.join();
		assertThat(this.handled).hasSize(3);
		dispatcher.start();
		assertThat(receive(receiver, lead(4))).isEqualTo(WebhookAnswer.ACCEPTED);
		thread.shutdown();
		assertThat(thread.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.handled).hasSize(4);
	}

	@Test
	void whenTheTimeToStopIsOverThenTheNumberOfEventsThatAreLeftIsTold() {
		WebhookDispatcher dispatcher = new WebhookDispatcher(this.handled::add, this.waiting::add, 10,
				Duration.ofMillis(1), this.monitor);
		dispatcher.start();
		WebhookReceiver receiver = new WebhookReceiver(this.clock, this.memory, WINDOW, dispatcher, this.monitor);
		receive(receiver, leads(1, 2, 3));
		dispatcher.stop();
		assertThat(this.monitor.told()).containsExactly("ACCEPTED 3 0", "abandoned 3");
	}

	private WebhookReceiver receiver(Executor executor, int capacity) {
		return new WebhookReceiver(this.clock, this.memory, WINDOW, dispatcher(this.handled::add, executor, capacity),
				this.monitor);
	}

	private WebhookDispatcher dispatcher(ApplicationEventPublisher publisher, Executor executor, int capacity) {
		WebhookDispatcher dispatcher = new WebhookDispatcher(publisher, executor, capacity, Duration.ofSeconds(20),
				this.monitor);
		dispatcher.start();
		return dispatcher;
	}

	private void runAll() {
		while (!this.waiting.isEmpty()) {
			this.waiting.remove().run();
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private static WebhookAnswer receive(WebhookReceiver receiver, String body) {
		return receiver.receive(body.getBytes(StandardCharsets.UTF_8));
	}

	private static String lead(int leadId) {
		return leads(leadId);
	}

	private static String leads(int... leadIds) {
		return IntStream.of(leadIds)
			.mapToObj((id) -> "{\"leadId\":%d,\"updateTime\":1000}".formatted(id))
			.collect(Collectors.joining(",", "{\"listId\":2,\"teamId\":1,\"updatedLead\":[", "]}"));
	}

}
