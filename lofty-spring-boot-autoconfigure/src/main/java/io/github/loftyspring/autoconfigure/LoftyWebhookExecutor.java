package io.github.loftyspring.autoconfigure;

import java.util.concurrent.Executor;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.task.ThreadPoolTaskExecutorBuilder;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * The threads on which listeners handle events: the application's own executor, or a few
 * of the starter's. Not a bean of the general type, with which Spring Boot's
 * {@code applicationTaskExecutor} would back off. That one is not used: it takes no tasks
 * from the moment the context begins to close, when requests still arrive, and events
 * that wait for Lofty's quota would take its threads from the rest of the application.
 */
final class LoftyWebhookExecutor implements DisposableBean {

	private static final int THREADS = 4;

	private final Executor executor;

	private final @Nullable ThreadPoolTaskExecutor own;

	private LoftyWebhookExecutor(Executor executor, @Nullable ThreadPoolTaskExecutor own) {
		this.executor = executor;
		this.own = own;
	}

	static LoftyWebhookExecutor of(Executor executor) {
		return new LoftyWebhookExecutor(executor, null);
	}

	/**
	 * Creates threads. They are started when they are needed and end when they are not.
	 * @param builder has the application's settings for tasks, decorators for example
	 * @param virtual whether they are virtual
	 * @return the executor
	 */
	static LoftyWebhookExecutor ofThreads(ThreadPoolTaskExecutorBuilder builder, boolean virtual) {
		String prefix = "lofty-webhook-";
		// What waits is bounded by the number of events.
		ThreadPoolTaskExecutor executor = builder.threadNamePrefix(prefix)
			.corePoolSize(THREADS)
			.maxPoolSize(THREADS)
			.queueCapacity(Integer.MAX_VALUE)
			.allowCoreThreadTimeOut(true)
			.build();
		if (virtual) {
			executor.setThreadFactory(new VirtualThreadTaskExecutor(prefix).getVirtualThreadFactory());
		}
		executor.afterPropertiesSet();
		return new LoftyWebhookExecutor(executor, executor);
	}

	Executor executor() {
		return this.executor;
	}

	@Override
	public void destroy() {
		if (this.own != null) {
			this.own.destroy();
		}
	}

}
