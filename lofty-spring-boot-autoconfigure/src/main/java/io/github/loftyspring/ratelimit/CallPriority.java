package io.github.loftyspring.ratelimit;

import java.util.Map;
import java.util.function.Consumer;

import reactor.util.context.Context;
import reactor.util.context.ContextView;

import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * How urgent a call is. Calls are interactive unless they say otherwise: by an attribute
 * of the request, or else by an entry in the Reactor context.
 *
 * @since 0.1.0
 */
public enum CallPriority {

	/**
	 * Somebody waits for the answer.
	 */
	INTERACTIVE,

	/**
	 * Nobody waits for the answer. Such a call leaves a share of each window to
	 * interactive ones and goes after those that wait; of ten permits, one goes to the
	 * background even so.
	 */
	BACKGROUND;

	private static final String KEY = CallPriority.class.getName();

	/**
	 * Gives all calls upstream this priority, for {@code Mono.contextWrite} and
	 * {@code Flux.contextWrite}.
	 * @param context the context
	 * @return the context with the priority
	 */
	public Context in(Context context) {
		return context.put(KEY, this);
	}

	/**
	 * Gives one call this priority, for the {@code attributes} of a {@code WebClient}
	 * request. It comes before the priority in the context.
	 * @return what adds it to the attributes
	 */
	public Consumer<Map<String, Object>> attribute() {
		return (attributes) -> attributes.put(KEY, this);
	}

	static CallPriority of(ClientRequest request, ContextView context) {
		if (request.attributes().get(KEY) instanceof CallPriority priority) {
			return priority;
		}
		return context.hasKey(KEY) ? context.get(KEY) : INTERACTIVE;
	}

}
