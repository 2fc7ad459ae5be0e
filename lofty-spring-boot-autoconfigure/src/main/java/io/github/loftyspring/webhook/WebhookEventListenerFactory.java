package io.github.loftyspring.webhook;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.springframework.context.ApplicationEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.context.event.EventListener;
import org.springframework.context.event.EventListenerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.AnnotatedElementUtils;

/**
 * Makes listeners of {@code @EventListener} methods for Lofty's events that keep what
 * they throw to themselves, so that one that fails does not keep the event from the
 * others. Comes after factories for more special listeners, such as those bound to a
 * transaction.
 *
 * @since 0.1.0
 */
public final class WebhookEventListenerFactory implements EventListenerFactory, Ordered {

	private final Supplier<WebhookMonitor> monitor;

	/**
	 * Creates a factory.
	 * @param monitor is told what goes wrong
	 */
	public WebhookEventListenerFactory(Supplier<WebhookMonitor> monitor) {
		this.monitor = monitor;
	}

	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE - 1;
	}

	@Override
	public boolean supportsMethod(Method method) {
		EventListener annotation = AnnotatedElementUtils.findMergedAnnotation(method, EventListener.class);
		Class<?>[] declared = (annotation != null) ? annotation.classes() : new Class<?>[0];
		Stream<Class<?>> events = Arrays.stream((declared.length > 0) ? declared : method.getParameterTypes());
		return events.anyMatch(LoftyWebhookEvent.class::isAssignableFrom);
	}

	@Override
	public ApplicationListener<?> createApplicationListener(String beanName, Class<?> type, Method method) {
		return new IsolatedListener(beanName, type, method);
	}

	private final class IsolatedListener extends ApplicationListenerMethodAdapter {

		private final String name;

		IsolatedListener(String beanName, Class<?> type, Method method) {
			super(beanName, type, method);
			this.name = method.getDeclaringClass().getName() + "." + method.getName();
		}

		@Override
		public void onApplicationEvent(ApplicationEvent event) {
			Object payload = (event instanceof PayloadApplicationEvent<?> wrapped) ? wrapped.getPayload() : event;
			if (!(payload instanceof LoftyWebhookEvent)) {
				super.onApplicationEvent(event);
				return;
			}
			try {
				super.onApplicationEvent(event);
			}
			catch (Throwable ex) {
				WebhookEventListenerFactory.this.monitor.get().failed(payload.getClass(), this.name, ex);
			}
		}

	}

}
