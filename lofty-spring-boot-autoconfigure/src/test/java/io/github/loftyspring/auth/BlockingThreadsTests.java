package io.github.loftyspring.auth;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link BlockingThreads}.
 */
@Timeout(30)
class BlockingThreadsTests {

	private final CompletableFuture<Thread> thread = new CompletableFuture<>();

	@Test
	void whenTheyAreClosedThenAThreadThatTakesAMomentToEndHasEnded() throws Exception {
		BlockingThreads threads = new BlockingThreads("test");
		threads.scheduler().schedule(() -> untilInterrupted(() -> endAfter(200)));
		Thread thread = running();
		assertThat(thread).matches(Thread::isDaemon).extracting(Thread::getName).isEqualTo("test-1");
		threads.close();
		assertThat(thread.isAlive()).isFalse();
	}

	@Test
	void whenTheyAreClosedWithAnIdleThreadThenItHasEnded() throws Exception {
		BlockingThreads threads = new BlockingThreads("test");
		threads.scheduler().schedule(this::run);
		Thread thread = running();
		threads.close();
		assertThat(thread.isAlive()).isFalse();
	}

	@Test
	void whenAThreadIgnoresItsInterruptThenClosingDoesNotWaitForIt() throws Exception {
		BlockingThreads threads = new BlockingThreads("test");
		CountDownLatch end = new CountDownLatch(1);
		threads.scheduler().schedule(() -> untilInterrupted(() -> awaitUninterruptibly(end)));
		Thread thread = running();
		threads.close();
		assertThat(thread.isAlive()).isTrue();
		end.countDown();
		thread.join();
	}

	@Test
	void whenOneOfTheThreadsClosesThemThenItDoesNotWaitForItself() throws Exception {
		BlockingThreads threads = new BlockingThreads("test");
		CountDownLatch closed = new CountDownLatch(1);
		threads.scheduler().schedule(() -> {
			threads.close();
			closed.countDown();
		});
		assertThat(closed.await(900, TimeUnit.MILLISECONDS)).isTrue();
	}

	private Thread running() throws Exception {
		return this.thread.get(10, TimeUnit.SECONDS);
	}

	private void run() {
		this.thread.complete(Thread.currentThread());
	}

	private void untilInterrupted(Runnable afterwards) {
		run();
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			afterwards.run();
		}
	}

	private static void endAfter(long millis) {
		long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
		while (System.nanoTime() < end) {
			Thread.onSpinWait();
		}
	}

	private static void awaitUninterruptibly(CountDownLatch latch) {
		boolean ended = false;
		while (!ended) {
			try {
				latch.await();
				ended = true;
			}
			catch (InterruptedException ex) {
				// What a driver may do.
			}
		}
	}

}
