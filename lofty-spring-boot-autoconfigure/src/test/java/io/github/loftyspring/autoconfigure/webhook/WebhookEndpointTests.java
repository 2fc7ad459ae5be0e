package io.github.loftyspring.autoconfigure.webhook;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.webhook.LeadEvent;
import io.github.loftyspring.webhook.LoftyWebhookEvent;
import io.github.loftyspring.webhook.MemoryWebhookDeduplicator;
import io.github.loftyspring.webhook.RawWebhookEvent;
import io.github.loftyspring.webhook.WebhookAnswer;
import io.github.loftyspring.webhook.WebhookDeduplicator;
import io.github.loftyspring.webhook.WebhookDispatcher;
import io.github.loftyspring.webhook.WebhookMonitor;
import io.github.loftyspring.webhook.reactive.ReactiveWebhookHandler;
import io.github.loftyspring.webhook.servlet.ServletWebhookHandler;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationHandler;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.core.task.AsyncTaskExecutor;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link ServletWebhookHandler} and {@link ReactiveWebhookHandler} in
 * applications that run.
 */
@Timeout(60)
class WebhookEndpointTests {

	private static final String PATH = WebhookCaller.PATH;

	private static final String SECRET = WebhookCaller.SECRET;

	private static final String LEAD = "{\"listId\":2,\"teamId\":1,\"updatedLead\":[{\"leadId\":%d,\"updateTime\":1778594400000}]}";

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenLoftyNotifiesThenItIsAnsweredAtOnceAndListenersAreCalledAfter(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Listeners.class, Gate.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			HttpResponse<String> answer = caller.send("POST", PATH + "/" + SECRET,
					BodyPublishers.ofString(LEAD.formatted(5)));
			assertThat(answer.statusCode()).isEqualTo(200);
			assertThat(answer.body()).isEmpty();
			Listeners listeners = context.getBean(Listeners.class);
			assertThat(listeners.leads).isEmpty();
			context.getBean(Gate.class).opened.countDown();
			Awaitility.await().until(() -> listeners.leads.size() == 1);
			assertThat(listeners.threads).allMatch((name) -> name.startsWith("Thread[lofty-webhook-"));
			caller.deliver("{\"listId\":77,\"somethingNew\":[{\"a\":1}]}");
			Awaitility.await().until(() -> listeners.all.size() == 2);
			assertThat(listeners.all).last().isInstanceOf(RawWebhookEvent.class);
			assertThat(listeners.leads).hasSize(1);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheSecretIsWrongOrMissingThenNothingIsThere(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Listeners.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			String large = "x".repeat(2000);
			for (String path : List.of(PATH, PATH + "/wrong", PATH + "/" + SECRET.toUpperCase(Locale.ROOT),
					PATH + "/" + SECRET + "1", PATH + "/" + SECRET.substring(1), PATH + "/" + large)) {
				for (String method : List.of("POST", "GET", "PUT", "DELETE")) {
					HttpResponse<String> answer = caller.send(method, path, BodyPublishers.ofString(LEAD.formatted(5)));
					assertThat(answer.statusCode()).as(method + " " + path).isEqualTo(404);
					assertThat(answer.body()).isEmpty();
					assertThat(answer.headers().firstValue("Allow")).isEmpty();
				}
			}
			assertThat(caller.deliver(LEAD.formatted(6))).isEqualTo(200);
			Listeners listeners = context.getBean(Listeners.class);
			Awaitility.await().until(() -> !listeners.leads.isEmpty());
			assertThat(listeners.leads).extracting(LeadEvent::leadId).containsExactly(6L);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheMethodIsNotPostThenOnlyTheHolderOfTheSecretLearnsIt(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of())) {
			WebhookCaller caller = WebhookCaller.of(context);
			for (String method : List.of("GET", "PUT", "DELETE", "OPTIONS")) {
				HttpResponse<String> answer = caller.send(method, PATH + "/" + SECRET, BodyPublishers.noBody());
				assertThat(answer.statusCode()).as(method).isEqualTo(405);
				assertThat(answer.headers().firstValue("Allow")).hasValue("POST");
				assertThat(answer.body()).isEmpty();
			}
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheBodyIsTooLargeThenItIsRefusedWithAndWithoutItsLength(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of("lofty.webhook.max-body-size", "10KB"),
				Listeners.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			String body = LEAD.formatted(5);
			String largest = body + " ".repeat(10 * 1024 - body.length());
			assertThat(caller.deliver(largest + " ")).isEqualTo(413);
			HttpResponse<String> chunked = caller.deliverChunked(largest + " ");
			assertThat(chunked.statusCode()).isEqualTo(413);
			assertThat(chunked.body()).isEmpty();
			assertThat(caller.deliverChunked(largest + " ".repeat(100_000)).statusCode()).isEqualTo(413);
			Listeners listeners = context.getBean(Listeners.class);
			assertThat(listeners.leads).isEmpty();
			assertThat(caller.deliverChunked(largest).statusCode()).isEqualTo(200);
			Awaitility.await().until(() -> listeners.leads.size() == 1);
			assertThat(caller.deliver(largest)).as("a duplicate").isEqualTo(200);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheBodyIsNoJsonObjectThenItIsABadRequest(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of())) {
			WebhookCaller caller = WebhookCaller.of(context);
			for (String body : List.of("", "[]", "{", "null", "a=b", "{} x")) {
				HttpResponse<String> answer = caller.send("POST", PATH + "/" + SECRET, BodyPublishers.ofString(body));
				assertThat(answer.statusCode()).as(body).isEqualTo(400);
				assertThat(answer.body()).isEmpty();
			}
			assertThat(caller.send("POST", PATH + "/" + SECRET, BodyPublishers.noBody()).statusCode()).isEqualTo(400);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheBodyBreaksOffThenNothingOfItIsHandledAndItMayComeAgain(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Listeners.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			caller.breakOff(LEAD.formatted(5), "Content-Length: 500", "");
			caller.breakOff(LEAD.formatted(5), "Transfer-Encoding: chunked", "%x\r\n");
			caller.deliver(LEAD.formatted(6));
			Listeners listeners = context.getBean(Listeners.class);
			Awaitility.await().until(() -> !listeners.leads.isEmpty());
			assertThat(listeners.leads).extracting(LeadEvent::leadId).containsExactly(6L);
			caller.deliver(LEAD.formatted(5));
			Awaitility.await().until(() -> listeners.leads.size() == 2);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheMediaTypeIsAnotherThenTheBodyIsReadAllTheSame(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Listeners.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			List<String> types = List.of("application/json", "application/json;charset=UTF-8", "text/plain",
					"application/x-www-form-urlencoded", "application/octet-stream", "nonsense");
			for (int i = 0; i < types.size(); i++) {
				assertThat(caller
					.send("POST", PATH + "/" + SECRET, BodyPublishers.ofString(LEAD.formatted(i + 1)), "Content-Type",
							types.get(i), "Accept", "image/png")
					.statusCode()).as(types.get(i)).isEqualTo(200);
			}
			Listeners listeners = context.getBean(Listeners.class);
			Awaitility.await().until(() -> listeners.leads.size() == types.size());
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheSecretIsChangedThenTheOldAndTheNewOneWork(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type,
				Map.of("lofty.webhook.secret", "another-secret-00002, " + SECRET))) {
			WebhookCaller caller = WebhookCaller.of(context);
			assertThat(caller.deliver("{}")).isEqualTo(200);
			assertThat(caller.send("POST", PATH + "/another-secret-00002", BodyPublishers.ofString("{}")).statusCode())
				.isEqualTo(200);
			assertThat(caller.send("POST", PATH + "/another-secret-00002," + SECRET, BodyPublishers.ofString("{}"))
				.statusCode()).isEqualTo(404);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenFiftyCallersDeliverTheSameAtOnceThenItIsPublishedOnce(WebApplicationType type) throws Exception {
		ExecutorService threads = Executors.newFixedThreadPool(50);
		Listeners listeners;
		try (ConfigurableApplicationContext context = start(type, Map.of(), Listeners.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			CyclicBarrier start = new CyclicBarrier(50);
			List<Future<Integer>> answers = IntStream.range(0, 50).mapToObj((i) -> threads.submit(() -> {
				start.await();
				return caller.deliver(LEAD.formatted(5));
			})).toList();
			for (Future<Integer> answer : answers) {
				assertThat(answer.get(30, TimeUnit.SECONDS)).isEqualTo(200);
			}
			caller.deliver(LEAD.formatted(6));
			listeners = context.getBean(Listeners.class);
		}
		finally {
			threads.shutdownNow();
		}
		assertThat(listeners.leads).extracting(LeadEvent::leadId).containsExactlyInAnyOrder(5L, 6L);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenThereIsNoRoomThenLoftyIsToldToTryAgainAndNothingIsLost(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of("lofty.webhook.queue-capacity", "6"),
				Listeners.class, Gate.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			for (int leadId = 1; leadId <= 6; leadId++) {
				assertThat(caller.deliver(LEAD.formatted(leadId))).isEqualTo(200);
			}
			assertThat(caller.deliver(LEAD.formatted(7))).isEqualTo(503);
			context.getBean(Gate.class).opened.countDown();
			Awaitility.await().until(() -> caller.deliver(LEAD.formatted(7)) == 200);
			Listeners listeners = context.getBean(Listeners.class);
			Awaitility.await().until(() -> listeners.leads.size() == 7);
			assertThat(listeners.leads).extracting(LeadEvent::leadId)
				.containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L, 7L);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenAListenerFailsThenTheOthersAreCalledAndItIsToldOnce(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Failing.class, Listeners.class,
				Told.class)) {
			WebhookCaller.of(context)
				.deliver("{\"listId\":2,\"newLead\":[{\"leadId\":1},{\"leadId\":2}],\"deletedLead\":[{\"leadId\":3}]}");
			Listeners listeners = context.getBean(Listeners.class);
			Awaitility.await().until(() -> listeners.leads.size() == 3);
			assertThat(listeners.leads).extracting(LeadEvent::leadId).containsExactly(1L, 2L, 3L);
			assertThat(context.getBean(Told.class).failures).containsExactly(
					Failing.class.getName() + ".fail LeadEvent", Failing.class.getName() + ".fail LeadEvent",
					Failing.class.getName() + ".fail LeadEvent");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationStopsThenWhatWasAcceptedIsHandled(WebApplicationType type) throws Exception {
		Listeners listeners;
		Thread opening;
		try (ConfigurableApplicationContext context = start(type, Map.of(), Listeners.class, Gate.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			for (int leadId = 1; leadId <= 20; leadId++) {
				caller.deliver(LEAD.formatted(leadId));
			}
			listeners = context.getBean(Listeners.class);
			CountDownLatch gate = context.getBean(Gate.class).opened;
			WebhookDispatcher dispatcher = context.getBean(WebhookDispatcher.class);
			opening = new Thread(() -> {
				Awaitility.await().until(() -> !dispatcher.isRunning());
				gate.countDown();
			});
			opening.start();
		}
		opening.join();
		assertThat(listeners.leads).hasSize(20);
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	@EnabledForJreRange(min = JRE.JAVA_21)
	void whenTheApplicationUsesVirtualThreadsThenListenersRunOnThem(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of("spring.threads.virtual.enabled", "true"),
				Listeners.class)) {
			WebhookCaller.of(context).deliver(LEAD.formatted(5));
			Listeners listeners = context.getBean(Listeners.class);
			Awaitility.await().until(() -> !listeners.leads.isEmpty());
			assertThat(listeners.threads).allMatch((name) -> name.startsWith("VirtualThread[lofty-webhook-"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationHasItsOwnExecutorAndMemoryThenTheyAreUsed(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Listeners.class, Own.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			caller.deliver(LEAD.formatted(5));
			caller.deliver(LEAD.formatted(5));
			Listeners listeners = context.getBean(Listeners.class);
			Awaitility.await().until(() -> listeners.leads.size() == 2);
			assertThat(listeners.threads).allMatch((name) -> name.startsWith("Thread[own,"));
			assertThat(context.getBean(Own.class).remembered).hasValue(2);
			assertThat(context.getBeansOfType(MemoryWebhookDeduplicator.class)).isEmpty();
			assertThat(context.getBean("applicationTaskExecutor")).isInstanceOf(AsyncTaskExecutor.class);
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenRequestsAreMeasuredThenTheTemplateStandsForTheSecret(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of())) {
			WebhookCaller caller = WebhookCaller.of(context);
			caller.deliver("{}");
			caller.send("POST", PATH + "/wrong", BodyPublishers.ofString("{}"));
			caller.send("POST", PATH, BodyPublishers.ofString("{}"));
			MeterRegistry meters = context.getBean(MeterRegistry.class);
			Awaitility.await()
				.untilAsserted(() -> assertThat(meters.find("http.server.requests").timers())
					.extracting((timer) -> timer.getId().getTag("uri") + " " + timer.getId().getTag("status"))
					.containsExactlyInAnyOrder("/lofty/webhook/{secret} 200", "/lofty/webhook/{secret} 404",
							"/lofty/webhook 404"));
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenRequestsAreTracedThenTheUrlDoesNotShowTheSecret(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Urls.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			caller.deliver("{}");
			caller.send("POST", PATH + "/mistyped-" + SECRET, BodyPublishers.ofString("{}"));
			caller.send("GET", "/hello?a=b", BodyPublishers.noBody());
			Urls urls = context.getBean(Urls.class);
			Awaitility.await().until(() -> urls.seen.size() == 3);
			assertThat(urls.seen).map((url) -> url.replaceFirst("^http://[^/]+", ""))
				.map((url) -> url.replaceFirst("[?].*", ""))
				.containsExactlyInAnyOrder("/lofty/webhook/{secret}", "/lofty/webhook/{secret}", "/hello");
		}
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void whenTheApplicationHasALongerMappingThenBothAreServed(WebApplicationType type) {
		try (ConfigurableApplicationContext context = start(type, Map.of(), Deeper.class)) {
			WebhookCaller caller = WebhookCaller.of(context);
			assertThat(caller.deliver("{}")).isEqualTo(200);
			assertThat(caller.send("POST", PATH + "/own/page", BodyPublishers.noBody()).body()).isEqualTo("own");
		}
	}

	private static ConfigurableApplicationContext start(WebApplicationType type, Map<String, Object> further,
			Class<?>... sources) {
		Map<String, Object> properties = new LinkedHashMap<>();
		properties.put("lofty.webhook.path", PATH);
		properties.put("lofty.webhook.secret", SECRET);
		properties.putAll(further);
		return HostApplication.start(type, properties, sources);
	}

	static class Listeners {

		final Queue<LeadEvent> leads = new ConcurrentLinkedQueue<>();

		final Queue<LoftyWebhookEvent> all = new ConcurrentLinkedQueue<>();

		final Queue<String> threads = new ConcurrentLinkedQueue<>();

		@EventListener
		@Order(2)
		void onLead(LeadEvent event) {
			Thread thread = Thread.currentThread();
			this.threads.add(thread.toString().replaceFirst("#\\d+,", ""));
			this.leads.add(event);
		}

		@EventListener
		@Order(3)
		void onAny(LoftyWebhookEvent event) {
			this.all.add(event);
		}

	}

	static class Gate {

		final CountDownLatch opened = new CountDownLatch(1);

		@EventListener(LeadEvent.class)
		@Order(1)
		void waitUntilOpened() throws InterruptedException {
			this.opened.await(20, TimeUnit.SECONDS);
		}

	}

	static class Failing {

		@EventListener
		@Order(1)
		void fail(LeadEvent event) throws Exception {
			throw new Exception("failed");
		}

	}

	static class Told implements WebhookMonitor {

		final Queue<String> failures = new ConcurrentLinkedQueue<>();

		@Override
		public void answered(WebhookAnswer answer, int events, int duplicates) {
		}

		@Override
		public void broken(Throwable failure) {
		}

		@Override
		public void failed(Class<?> event, @Nullable String listener, Throwable failure) {
			this.failures.add(listener + " " + event.getSimpleName());
		}

		@Override
		public void abandoned(int events) {
		}

	}

	@Configuration(proxyBeanMethods = false)
	static class Own {

		final AtomicInteger remembered = new AtomicInteger();

		@Bean(defaultCandidate = false)
		Executor loftyWebhookExecutor() {
			return (task) -> new Thread(task, "own").start();
		}

		@Bean
		WebhookDeduplicator forgetful() {
			return new WebhookDeduplicator() {

				@Override
				public boolean remember(String key, Duration window) {
					Own.this.remembered.incrementAndGet();
					return true;
				}

				@Override
				public void forget(String key) {
				}

			};
		}

	}

	static class Urls implements ObservationHandler<Observation.Context> {

		final Queue<String> seen = new ConcurrentLinkedQueue<>();

		@Override
		public void onStop(Observation.Context context) {
			KeyValue url = context.getHighCardinalityKeyValue("http.url");
			if (url != null) {
				this.seen.add(url.getValue());
			}
		}

		@Override
		public boolean supportsContext(Observation.Context context) {
			return true;
		}

	}

	@RestController
	static class Deeper {

		@PostMapping("/lofty/webhook/own/page")
		String page() {
			return "own";
		}

	}

}
