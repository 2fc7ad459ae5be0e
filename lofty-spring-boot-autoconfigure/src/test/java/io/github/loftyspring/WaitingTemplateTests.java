package io.github.loftyspring;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.github.loftyspring.autoconfigure.LoftyAutoConfiguration;
import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledForJreRange;
import org.junit.jupiter.api.condition.JRE;
import reactor.test.StepVerifier;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.HttpClientAutoConfiguration;
import org.springframework.boot.http.client.autoconfigure.reactive.ReactiveHttpClientAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Tests for calls of {@link LoftyTemplate} and {@link ReactiveLoftyTemplate} that wait
 * for the quota, as an application gets them: timeouts, interrupts, virtual threads and
 * shutdown.
 */
@Timeout(180)
class WaitingTemplateTests {

	private static final int CYCLES = 100;

	private static final int WAITING = 20;

	private static final Duration SECONDS = Duration.ofSeconds(20);

	private final ExecutorService handlers = Executors.newFixedThreadPool(4, (task) -> new Thread(task, "stub"));

	private final CountDownLatch stopped = new CountDownLatch(1);

	private final AtomicInteger requests = new AtomicInteger();

	private HttpServer server;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(this.handlers);
		this.server.createContext("/used-up", (exchange) -> answer(exchange, 0));
		this.server.createContext("/one-left", (exchange) -> answer(exchange, 1));
		this.server.createContext("/never", (exchange) -> never());
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.stopped.countDown();
		this.server.stop(0);
		this.handlers.shutdownNow();
	}

	@Test
	void whenAWaitingCallTimesOutThenItIsNotSent() {
		run((context) -> {
			ReactiveLoftyTemplate lofty = context.getBean(ReactiveLoftyTemplate.class);
			lofty.get("/used-up", String.class).block();
			StepVerifier.create(lofty.get("/used-up", String.class).timeout(Duration.ofMillis(100)))
				.expectError(TimeoutException.class)
				.verify(SECONDS);
			assertThat(waiting(context)).isZero();
			assertThat(this.requests).hasValue(1);
		});
	}

	@Test
	void whenAWaitingThreadIsInterruptedThenItsCallLeavesTheQueue() {
		run((context) -> {
			LoftyTemplate lofty = context.getBean(LoftyTemplate.class);
			lofty.get("/used-up", String.class);
			AtomicReference<Throwable> failure = new AtomicReference<>();
			AtomicReference<Boolean> interrupted = new AtomicReference<>(false);
			Thread thread = new Thread(() -> {
				try {
					lofty.get("/used-up", String.class);
				}
				catch (LoftyTransportException ex) {
					failure.set(ex);
					interrupted.set(Thread.currentThread().isInterrupted());
				}
			});
			thread.start();
			Awaitility.await().until(() -> waiting(context) == 1);
			thread.interrupt();
			thread.join(SECONDS.toMillis());
			assertThat(failure.get()).hasMessage("The thread was interrupted while it waited for Lofty's answer.");
			assertThat(interrupted.get()).isTrue();
			assertThat(waiting(context)).isZero();
			assertThat(this.requests).hasValue(1);
		});
	}

	@Test
	@EnabledForJreRange(min = JRE.JAVA_21)
	void whenVirtualThreadsWaitThenOthersRunAndAllEndWithTheContext() throws Exception {
		ExecutorService executor = (ExecutorService) Executors.class.getMethod("newVirtualThreadPerTaskExecutor")
			.invoke(null);
		List<Future<?>> calls = new ArrayList<>();
		try {
			run((context) -> {
				LoftyTemplate lofty = context.getBean(LoftyTemplate.class);
				lofty.get("/used-up", String.class);
				for (int i = 0; i < 50 * WAITING; i++) {
					calls.add(executor.submit(() -> lofty.get("/used-up", String.class)));
				}
				Awaitility.await().until(() -> waiting(context) == calls.size());
				Future<Boolean> virtual = executor.submit(() -> true);
				assertThat(virtual.get(SECONDS.toSeconds(), TimeUnit.SECONDS)).isTrue();
			});
			for (Future<?> call : calls) {
				assertRefused(call);
			}
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void whenContextsCloseWhileCallsWaitThenTheCallsFailAndNoThreadIsLeft() throws Exception {
		ExecutorService executor = Executors.newFixedThreadPool(2, (task) -> new Thread(task, "caller"));
		try {
			// The schedulers of Reactor, which belong to the process, have all their
			// threads then.
			for (int i = 0; i < 5; i++) {
				closeWhileCallsWait(executor);
			}
			Set<Thread> before = Thread.getAllStackTraces().keySet();
			for (int i = 0; i < CYCLES; i++) {
				closeWhileCallsWait(executor);
			}
			Awaitility.await()
				.pollInSameThread()
				.atMost(SECONDS)
				.untilAsserted(() -> assertThat(added(before)).isEmpty());
		}
		finally {
			executor.shutdownNow();
		}
	}

	@Test
	void whenTheContextClosesWhileCallsAreUnderWayThenTheyEnd() throws Exception {
		List<Future<?>> calls = new ArrayList<>();
		run((context) -> {
			ReactiveLoftyTemplate lofty = context.getBean(ReactiveLoftyTemplate.class);
			lofty.get("/one-left", String.class).block();
			calls.add(lofty.get("/never", String.class).toFuture());
			Awaitility.await().untilAtomic(this.requests, Matchers.equalTo(2));
		});
		assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> calls.get(0).get(SECONDS.toSeconds(), TimeUnit.SECONDS))
			.withCauseInstanceOf(LoftyTransportException.class);
	}

	private void closeWhileCallsWait(ExecutorService executor) throws Exception {
		List<Future<?>> calls = new ArrayList<>();
		run((context) -> {
			LoftyTemplate blocking = context.getBean(LoftyTemplate.class);
			ReactiveLoftyTemplate lofty = context.getBean(ReactiveLoftyTemplate.class);
			lofty.get("/used-up", String.class).block();
			for (int i = 0; i < 2; i++) {
				calls.add(executor.submit(() -> blocking.get("/used-up", String.class)));
			}
			for (int i = 0; i < WAITING; i++) {
				CompletableFuture<String> call = lofty.get("/used-up", String.class).toFuture();
				calls.add(call);
			}
			Awaitility.await().pollInterval(Duration.ofMillis(1)).until(() -> waiting(context) == WAITING + 2);
		});
		for (Future<?> call : calls) {
			assertRefused(call);
		}
	}

	private static void assertRefused(Future<?> call) {
		assertThatExceptionOfType(ExecutionException.class)
			.isThrownBy(() -> call.get(SECONDS.toSeconds(), TimeUnit.SECONDS))
			.withCauseInstanceOf(LoftyRateLimitException.class)
			.havingCause()
			.withMessage("GET /used-up was not sent. The rate limiter is closed.");
	}

	private static Set<String> added(Set<Thread> before) {
		Set<String> added = new HashSet<>();
		Thread.getAllStackTraces()
			.keySet()
			.stream()
			.filter((thread) -> !before.contains(thread) && thread.isAlive())
			.forEach((thread) -> added.add(thread.getName()));
		return added;
	}

	private static int waiting(ConfigurableApplicationContext context) {
		return context.getBean("loftyRateLimiter", LoftyRateLimiter.class).getMetrics().getNumberOfWaitingThreads();
	}

	private void answer(HttpExchange exchange, int remaining) throws IOException {
		this.requests.incrementAndGet();
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.getResponseHeaders().set("X-RateLimit-Limit", "10000");
		exchange.getResponseHeaders().set("X-RateLimit-Remaining", String.valueOf(remaining));
		exchange.getResponseHeaders().set("X-RateLimit-Reset", "3000");
		exchange.sendResponseHeaders(200, 2);
		exchange.getResponseBody().write(new byte[] { '{', '}' });
		exchange.close();
	}

	private void never() {
		this.requests.incrementAndGet();
		try {
			this.stopped.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void run(WaitingTest test) {
		new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(SslAutoConfiguration.class, HttpClientAutoConfiguration.class,
					ReactiveHttpClientAutoConfiguration.class, LoftyAutoConfiguration.class))
			.withPropertyValues("lofty.base-url=http://localhost:" + this.server.getAddress().getPort(),
					"lofty.api-key=key", "lofty.rate-limit.window=1h", "lofty.rate-limit.max-wait=2h",
					"lofty.retry.max-attempts=1", "spring.reactor.netty.shutdown-quiet-period=0s")
			.run((context) -> test.accept(context.getSourceApplicationContext(ConfigurableApplicationContext.class)));
	}

	private interface WaitingTest {

		void accept(ConfigurableApplicationContext context) throws Exception;

	}

}
