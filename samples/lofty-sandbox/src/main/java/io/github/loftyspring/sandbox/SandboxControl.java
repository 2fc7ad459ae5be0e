package io.github.loftyspring.sandbox;

import java.time.Duration;
import java.util.Set;

import io.github.loftyspring.sandbox.auth.TokenAnswerOddity;
import io.github.loftyspring.sandbox.fault.Fault;
import io.github.loftyspring.sandbox.fault.Latency;
import io.github.loftyspring.sandbox.quota.ResetFormat;
import io.github.loftyspring.sandbox.server.SandboxState;

/**
 * Changes a sandbox while it runs. Every method takes effect with the next request.
 *
 * @since 0.1.0
 */
public final class SandboxControl {

	private final SandboxState state;

	SandboxControl(SandboxState state) {
		this.state = state;
	}

	/**
	 * Sets how many requests an application may send in a window, also in the present
	 * one.
	 * @param limit the number
	 * @return this
	 */
	public SandboxControl limit(int limit) {
		this.state.quotaSettings().update((quota) -> quota.withLimit(limit));
		return this;
	}

	/**
	 * Sets how many requests an application may send in a window while the headers go on
	 * telling the old number.
	 * @param limit the number
	 * @return this
	 */
	public SandboxControl silentLimit(int limit) {
		this.state.quotaSettings().update((quota) -> quota.withSilentLimit(limit));
		return this;
	}

	/**
	 * Sets how many requests an application may send to the AI operations in a window.
	 * @param aiLimit the number
	 * @return this
	 */
	public SandboxControl aiLimit(int aiLimit) {
		this.state.quotaSettings().update((quota) -> quota.withAiLimit(aiLimit));
		return this;
	}

	/**
	 * Sets the length of a window; the present windows end.
	 * @param window the length
	 * @return this
	 */
	public SandboxControl window(Duration window) {
		this.state.quotaSettings().update((quota) -> quota.withWindow(window));
		return this;
	}

	/**
	 * Sets how far windows start after the clock's multiples of their length, from the
	 * next windows on.
	 * @param windowOffset the offset
	 * @return this
	 */
	public SandboxControl windowOffset(Duration windowOffset) {
		this.state.quotaSettings().update((quota) -> quota.withWindowOffset(windowOffset));
		return this;
	}

	/**
	 * Sets whether windows start at the first request, from the next windows on.
	 * @param startAtFirstRequest whether they do
	 * @return this
	 */
	public SandboxControl windowsStartAtFirstRequest(boolean startAtFirstRequest) {
		this.state.quotaSettings().update((quota) -> quota.withStartAtFirstRequest(startAtFirstRequest));
		return this;
	}

	/**
	 * Sets what {@code X-RateLimit-Reset} says.
	 * @param resetFormat what it says
	 * @return this
	 */
	public SandboxControl resetFormat(ResetFormat resetFormat) {
		this.state.quotaSettings().update((quota) -> quota.withResetFormat(resetFormat));
		return this;
	}

	/**
	 * Sets whether answers carry rate limit headers.
	 * @param headers whether they do
	 * @return this
	 */
	public SandboxControl rateLimitHeaders(boolean headers) {
		this.state.quotaSettings().update((quota) -> quota.withHeaders(headers));
		return this;
	}

	/**
	 * Sets whether 429 answers carry {@code Retry-After}.
	 * @param retryAfter whether they do
	 * @return this
	 */
	public SandboxControl retryAfter(boolean retryAfter) {
		this.state.quotaSettings().update((quota) -> quota.withRetryAfter(retryAfter));
		return this;
	}

	/**
	 * Sets how far the server's clock is ahead of its source.
	 * @param offset the offset, negative when behind
	 * @return this
	 */
	public SandboxControl clockOffset(Duration offset) {
		this.state.clock().setOffset(offset);
		return this;
	}

	/**
	 * Moves the server's clock: into the next window or beyond the life of a token
	 * without waiting for it.
	 * @param amount how far, negative for back
	 * @return this
	 */
	public SandboxControl advanceClock(Duration amount) {
		this.state.clock().advance(amount);
		return this;
	}

	/**
	 * Sets how long every answer takes.
	 * @param latency how long
	 * @return this
	 */
	public SandboxControl latency(Duration latency) {
		return latency(latency, latency);
	}

	/**
	 * Sets between what bounds the time is drawn that every answer takes.
	 * @param min the shortest
	 * @param max the longest
	 * @return this
	 */
	public SandboxControl latency(Duration min, Duration max) {
		this.state.latency().set(new Latency(min, max));
		return this;
	}

	/**
	 * Sets how long access tokens live that are issued from now on.
	 * @param life how long
	 * @return this
	 */
	public SandboxControl tokenLife(Duration life) {
		this.state.tokenPolicy().update((policy) -> policy.withLife(life));
		return this;
	}

	/**
	 * Sets whether the client credentials grant hands out the living token again.
	 * @param reuse whether it does
	 * @return this
	 */
	public SandboxControl reuseTokens(boolean reuse) {
		this.state.tokenPolicy().update((policy) -> policy.withReuse(reuse));
		return this;
	}

	/**
	 * Sets in what the token endpoint's answers differ from RFC 6749.
	 * @param oddities in what they differ, none for plain answers
	 * @return this
	 */
	public SandboxControl tokenAnswer(TokenAnswerOddity... oddities) {
		this.state.tokenPolicy().update((policy) -> policy.withOddities(Set.of(oddities)));
		return this;
	}

	/**
	 * Makes all access tokens invalid; refresh tokens go on working.
	 * @return this
	 */
	public SandboxControl expireAccessTokens() {
		this.state.authorizations().invalidateAccessTokens();
		return this;
	}

	/**
	 * Makes all access tokens and refresh tokens invalid.
	 * @return this
	 */
	public SandboxControl revokeTokens() {
		this.state.authorizations().revokeAll();
		return this;
	}

	/**
	 * Makes an account's access tokens and refresh tokens invalid, as its user's click on
	 * Disconnect does.
	 * @param account the account's name
	 * @return this
	 */
	public SandboxControl disconnect(String account) {
		this.state.authorizations().revoke(account);
		return this;
	}

	/**
	 * Revokes an account's API key for good, as customer key too.
	 * @param account the account's name
	 * @return this
	 */
	public SandboxControl revokeApiKey(String account) {
		this.state.accounts().revokeApiKey(account);
		return this;
	}

	/**
	 * Registers a redirect URI for all applications; it becomes the one that is used when
	 * a request has none.
	 * @param redirectUri the URI
	 * @return this
	 */
	public SandboxControl redirectUri(String redirectUri) {
		this.state.applications().addRedirectUri(redirectUri);
		return this;
	}

	/**
	 * Makes the next matching requests go wrong, after those for which a fault waits
	 * already.
	 * @param fault what goes wrong
	 * @return this
	 */
	public SandboxControl fault(Fault fault) {
		this.state.faults().add(fault);
		return this;
	}

	/**
	 * Forgets the faults that wait.
	 * @return this
	 */
	public SandboxControl clearFaults() {
		this.state.faults().clear();
		return this;
	}

	/**
	 * Sends a notification to the webhook subscriptions of all accounts, as if something
	 * had happened.
	 * @param listId what the subscriptions are about, 1 to 12
	 * @param body any body
	 * @return this
	 */
	public SandboxControl deliverWebhook(int listId, String body) {
		this.state.webhooks().deliver(listId, body);
		return this;
	}

	/**
	 * Sets the pause before a notification that was not answered 2xx is sent again; it
	 * doubles each time, up to six attempts.
	 * @param pause the pause
	 * @return this
	 */
	public SandboxControl webhookRetryPause(Duration pause) {
		this.state.webhooks().retryAfter(pause);
		return this;
	}

	/**
	 * Starts counting anew, requests, windows and all.
	 * @return this
	 */
	public SandboxControl resetStatistics() {
		this.state.quota().reset();
		this.state.requests().reset();
		this.state.tokens().reset();
		this.state.webhooks().resetCounts();
		return this;
	}

}
