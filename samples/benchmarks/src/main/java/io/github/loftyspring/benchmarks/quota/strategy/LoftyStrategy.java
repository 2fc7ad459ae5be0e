package io.github.loftyspring.benchmarks.quota.strategy;

import io.github.loftyspring.ratelimit.LoftyRateLimiter;
import io.github.loftyspring.ratelimit.PermitRefusedException;
import io.github.loftyspring.ratelimit.RateLimitFilter;
import io.github.loftyspring.ratelimit.RateLimitSettings;

/**
 * This project's quota with the count in memory: an account of its own in each instance,
 * which follows the headers.
 */
final class LoftyStrategy implements Strategy {

	@Override
	public String title() {
		return "Lofty starter";
	}

	@Override
	public Client client(Setup setup) {
		LoftyRateLimiter limiter = new LoftyRateLimiter("quota",
				new RateLimitSettings(setup.limit(), setup.window(), setup.patience()));
		return client(setup, limiter, limiter::close);
	}

	/**
	 * Makes a client that takes its permits from a limiter, and a further one for a
	 * request that is answered with 429.
	 * @param setup what the client is told
	 * @param limiter the limiter
	 * @param onClose what ends with the client
	 * @return the client
	 */
	static Client client(Setup setup, LoftyRateLimiter limiter, Runnable onClose) {
		Api api = new Api(setup, new RateLimitFilter(limiter));
		return new ApiClient(api, api.untilAccepted(api.send()).onErrorReturn(PermitRefusedException.class, false),
				onClose);
	}

}
