package io.github.loftyspring.http;

import java.util.ArrayList;
import java.util.List;

import io.github.loftyspring.auth.AuthenticationFilter;
import io.github.loftyspring.auth.CurrentUserFilter;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;
import org.springframework.web.reactive.function.client.ExchangeFilterFunction;

/**
 * The order of the stages that every call passes, outermost first:
 * <ol>
 * <li>{@link CurrentUserFilter selection of the signed-in user}: on the caller's thread,
 * for calls that select nothing;</li>
 * <li>{@link ErrorDecodingFilter error decoding}: once per call, sees the last
 * attempt;</li>
 * <li>{@link RetryFilter retry}: each attempt runs everything below again;</li>
 * <li>{@link AuthenticationFilter authentication}: attaches the account's credential, may
 * replay the request once with a new token;</li>
 * <li>{@link RateLimitFilter quota}: every request that reaches the server takes a
 * permit.</li>
 * </ol>
 * The observation of the whole call is {@code WebClient}'s own and lies around all of
 * them. This class is the only place that knows the order.
 *
 * @since 0.1.0
 */
public final class CallPipeline {

	private final List<ExchangeFilterFunction> stages;

	/**
	 * Creates a pipeline.
	 * @param currentUser selects the signed-in user, {@code null} where users connect no
	 * accounts
	 * @param errorDecoding turns refusals and failures into exceptions
	 * @param retry repeats attempts
	 * @param authentication attaches credentials
	 * @param quota takes permits, {@code null} for a client without a limit
	 */
	public CallPipeline(@Nullable CurrentUserFilter currentUser, ErrorDecodingFilter errorDecoding, RetryFilter retry,
			AuthenticationFilter authentication, @Nullable RateLimitFilter quota) {
		Assert.notNull(errorDecoding, "'errorDecoding' must not be null");
		Assert.notNull(retry, "'retry' must not be null");
		Assert.notNull(authentication, "'authentication' must not be null");
		List<ExchangeFilterFunction> inOrder = new ArrayList<>(List.of(errorDecoding, retry, authentication));
		if (currentUser != null) {
			inOrder.add(0, currentUser);
		}
		if (quota != null) {
			inOrder.add(quota);
		}
		this.stages = List.copyOf(inOrder);
	}

	/**
	 * Returns the stages in the order in which a request passes them.
	 * @return the stages, unmodifiable
	 */
	public List<ExchangeFilterFunction> stages() {
		return this.stages;
	}

}
