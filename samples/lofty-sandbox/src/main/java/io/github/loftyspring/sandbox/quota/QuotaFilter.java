package io.github.loftyspring.sandbox.quota;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import io.github.loftyspring.sandbox.auth.Caller;
import io.github.loftyspring.sandbox.error.ErrorShape;
import io.github.loftyspring.sandbox.setting.Setting;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets requests through while their application has quota, and reports it by headers.
 *
 * @since 0.1.0
 */
public final class QuotaFilter extends OncePerRequestFilter {

	private final Quota quota;

	private final InstantSource clock;

	private final Setting<QuotaSettings> settings;

	/**
	 * Creates the filter.
	 * @param quota counts the requests
	 * @param clock the server's clock
	 * @param settings how requests are limited
	 */
	public QuotaFilter(Quota quota, InstantSource clock, Setting<QuotaSettings> settings) {
		this.quota = quota;
		this.clock = clock;
		this.settings = settings;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		boolean ai = request.getRequestURI().startsWith("/v2.0/ai/");
		QuotaDecision decision = this.quota.take(Caller.of(request).application(), ai);
		report(decision, response);
		if (decision.accepted()) {
			chain.doFilter(request, response);
		}
		else {
			ErrorShape.MESSAGE.answer(429, 0, "Too Many Requests", request.getRequestURI()).write(response);
		}
	}

	private void report(QuotaDecision decision, HttpServletResponse response) {
		QuotaSettings current = this.settings.get();
		Instant now = this.clock.instant();
		if (current.headers()) {
			response.setHeader("X-RateLimit-Limit", Integer.toString(decision.limit()));
			response.setHeader("X-RateLimit-Remaining", Integer.toString(decision.remaining()));
			String reset = current.resetFormat().format(now, decision.reset());
			if (reset != null) {
				response.setHeader("X-RateLimit-Reset", reset);
			}
		}
		if (!decision.accepted() && current.retryAfter()) {
			response.setHeader("Retry-After", ResetFormat.seconds(Duration.between(now, decision.reset())));
		}
	}

}
