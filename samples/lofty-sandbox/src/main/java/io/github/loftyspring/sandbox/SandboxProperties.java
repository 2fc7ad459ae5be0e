package io.github.loftyspring.sandbox;

import java.time.Duration;
import java.util.List;

import io.github.loftyspring.sandbox.quota.ResetFormat;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a sandbox starts that runs as a process of its own.
 *
 * @param port the port
 * @param seed from what the generated people follow
 * @param leads how many leads each account has
 * @param accounts the accounts' names
 * @param redirectUris redirect URIs registered for all applications
 * @param limit requests an application may send in a window
 * @param aiLimit requests an application may send to the AI operations in a window
 * @param window the length of a window
 * @param windowOffset how far windows start after the clock's multiples of their length
 * @param windowsStartAtFirstRequest whether windows start at the first request
 * @param clockOffset how far the server's clock is ahead
 * @param resetFormat what {@code X-RateLimit-Reset} says
 * @param rateLimitHeaders whether answers carry rate limit headers
 * @param retryAfter whether 429 answers carry {@code Retry-After}
 * @param latencyMin the shortest time an answer takes
 * @param latencyMax the longest time an answer takes, no shorter than the shortest
 * @param tokenLife how long access tokens live
 * @param reuseTokens whether the client credentials grant hands out the living token
 * again
 * @since 0.1.0
 */
@ConfigurationProperties("lofty.sandbox")
record SandboxProperties(@DefaultValue("8099") int port, @DefaultValue("42") long seed,
		@DefaultValue("20000") int leads, @DefaultValue( {
				"ada", "grace", "joan" }) List<String> accounts,
		@DefaultValue List<String> redirectUris, @DefaultValue("100") int limit, @DefaultValue("20") int aiLimit,
		@DefaultValue("60s") Duration window, @DefaultValue("0s") Duration windowOffset,
		@DefaultValue("false") boolean windowsStartAtFirstRequest, @DefaultValue("0s") Duration clockOffset,
		@DefaultValue("epoch-seconds") ResetFormat resetFormat, @DefaultValue("true") boolean rateLimitHeaders,
		@DefaultValue("false") boolean retryAfter, @DefaultValue("0ms") Duration latencyMin,
		@DefaultValue("0ms") Duration latencyMax, @DefaultValue("1h") Duration tokenLife,
		@DefaultValue("true") boolean reuseTokens){

	SandboxOptions toOptions() {
		SandboxOptions options = new SandboxOptions().port(this.port)
			.seed(this.seed)
			.leads(this.leads)
			.accounts(this.accounts.toArray(String[]::new))
			.limit(this.limit)
			.aiLimit(this.aiLimit)
			.window(this.window)
			.windowOffset(this.windowOffset)
			.clockOffset(this.clockOffset)
			.resetFormat(this.resetFormat)
			.rateLimitHeaders(this.rateLimitHeaders)
			.retryAfter(this.retryAfter)
			.latency(this.latencyMin,
					(this.latencyMax.compareTo(this.latencyMin) < 0) ? this.latencyMin : this.latencyMax)
			.tokenLife(this.tokenLife)
			.reuseTokens(this.reuseTokens);
		this.redirectUris.forEach(options::redirectUri);
		return this.windowsStartAtFirstRequest ? options.windowsStartAtFirstRequest() : options;
	}

}
