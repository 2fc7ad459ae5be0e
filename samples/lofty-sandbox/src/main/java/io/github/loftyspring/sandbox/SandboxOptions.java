package io.github.loftyspring.sandbox;

import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Accounts;
import io.github.loftyspring.sandbox.auth.Applications;
import io.github.loftyspring.sandbox.auth.TokenAnswerOddity;
import io.github.loftyspring.sandbox.auth.TokenPolicy;
import io.github.loftyspring.sandbox.fault.Latency;
import io.github.loftyspring.sandbox.lead.Leads;
import io.github.loftyspring.sandbox.quota.QuotaSettings;
import io.github.loftyspring.sandbox.quota.ResetFormat;
import io.github.loftyspring.sandbox.server.SandboxState;
import io.github.loftyspring.sandbox.setting.Setting;
import io.github.loftyspring.sandbox.time.SandboxClock;

import org.springframework.util.Assert;

/**
 * How a sandbox starts. Most of it can be changed later through {@link SandboxControl}.
 *
 * @since 0.1.0
 */
public final class SandboxOptions {

	private int port;

	private long seed = 42;

	private int leads = 20_000;

	private InstantSource clock = InstantSource.system();

	private Duration clockOffset = Duration.ZERO;

	private QuotaSettings quota = QuotaSettings.development();

	private TokenPolicy tokens = TokenPolicy.standard();

	private Latency latency = Latency.NONE;

	private List<String> accounts = List.of("ada", "grace", "joan");

	private final List<String> redirectUris = new ArrayList<>();

	SandboxOptions() {
	}

	/**
	 * Sets the port; any free one by default.
	 * @param port the port
	 * @return this
	 */
	public SandboxOptions port(int port) {
		this.port = port;
		return this;
	}

	/**
	 * Sets from what the generated people follow; 42 by default.
	 * @param seed any number
	 * @return this
	 */
	public SandboxOptions seed(long seed) {
		this.seed = seed;
		return this;
	}

	/**
	 * Sets how many leads each account has; 20,000 by default.
	 * @param leads the number
	 * @return this
	 */
	public SandboxOptions leads(int leads) {
		Assert.isTrue(leads >= 0, "'leads' must not be negative");
		this.leads = leads;
		return this;
	}

	/**
	 * Sets the accounts; {@code ada}, {@code grace} and {@code joan} by default. The
	 * first is the one whose credentials the sandbox hands out and who uses the browser.
	 * @param names their names, lower-case ASCII letters
	 * @return this
	 */
	public SandboxOptions accounts(String... names) {
		Assert.notEmpty(names, "'names' must not be empty");
		this.accounts = List.of(names);
		return this;
	}

	/**
	 * Adds a redirect URI registered for all applications, in front of
	 * {@code http://localhost:8080/lofty/callback}. Ports of the own machine need not
	 * match.
	 * @param redirectUri the URI
	 * @return this
	 */
	public SandboxOptions redirectUri(String redirectUri) {
		this.redirectUris.add(redirectUri);
		return this;
	}

	/**
	 * Sets where the server's clock takes its time from; the machine's by default.
	 * @param clock the source
	 * @return this
	 */
	public SandboxOptions clock(InstantSource clock) {
		this.clock = clock;
		return this;
	}

	/**
	 * Sets how far the server's clock is ahead; not at all by default.
	 * @param clockOffset the offset, negative when behind
	 * @return this
	 */
	public SandboxOptions clockOffset(Duration clockOffset) {
		this.clockOffset = clockOffset;
		return this;
	}

	/**
	 * Sets how many requests an application may send in a window; 100 by default.
	 * @param limit the number
	 * @return this
	 */
	public SandboxOptions limit(int limit) {
		return quota((quota) -> quota.withLimit(limit));
	}

	/**
	 * Sets how many requests an application may send to the AI operations in a window; 20
	 * by default.
	 * @param aiLimit the number
	 * @return this
	 */
	public SandboxOptions aiLimit(int aiLimit) {
		return quota((quota) -> quota.withAiLimit(aiLimit));
	}

	/**
	 * Sets the length of a window; 60 seconds by default.
	 * @param window the length
	 * @return this
	 */
	public SandboxOptions window(Duration window) {
		return quota((quota) -> quota.withWindow(window));
	}

	/**
	 * Sets how far windows start after the clock's multiples of their length; not at all
	 * by default.
	 * @param windowOffset the offset
	 * @return this
	 */
	public SandboxOptions windowOffset(Duration windowOffset) {
		return quota((quota) -> quota.withWindowOffset(windowOffset));
	}

	/**
	 * Makes windows start at the first request instead of at the clock's multiples of
	 * their length.
	 * @return this
	 */
	public SandboxOptions windowsStartAtFirstRequest() {
		return quota((quota) -> quota.withStartAtFirstRequest(true));
	}

	/**
	 * Sets what {@code X-RateLimit-Reset} says; epoch seconds by default.
	 * @param resetFormat what it says
	 * @return this
	 */
	public SandboxOptions resetFormat(ResetFormat resetFormat) {
		return quota((quota) -> quota.withResetFormat(resetFormat));
	}

	/**
	 * Sets whether answers carry rate limit headers; they do by default.
	 * @param headers whether they do
	 * @return this
	 */
	public SandboxOptions rateLimitHeaders(boolean headers) {
		return quota((quota) -> quota.withHeaders(headers));
	}

	/**
	 * Sets whether 429 answers carry {@code Retry-After}; they do not by default.
	 * @param retryAfter whether they do
	 * @return this
	 */
	public SandboxOptions retryAfter(boolean retryAfter) {
		return quota((quota) -> quota.withRetryAfter(retryAfter));
	}

	private SandboxOptions quota(UnaryOperator<QuotaSettings> change) {
		this.quota = change.apply(this.quota);
		return this;
	}

	/**
	 * Sets how long every answer takes; no longer than it must by default.
	 * @param latency how long
	 * @return this
	 */
	public SandboxOptions latency(Duration latency) {
		return latency(latency, latency);
	}

	/**
	 * Sets between what bounds the time is drawn that every answer takes.
	 * @param min the shortest
	 * @param max the longest
	 * @return this
	 */
	public SandboxOptions latency(Duration min, Duration max) {
		this.latency = new Latency(min, max);
		return this;
	}

	/**
	 * Sets how long access tokens live; one hour by default.
	 * @param tokenLife how long
	 * @return this
	 */
	public SandboxOptions tokenLife(Duration tokenLife) {
		this.tokens = this.tokens.withLife(tokenLife);
		return this;
	}

	/**
	 * Sets whether the client credentials grant hands out the living token again, with
	 * the rest of its life; it does by default.
	 * @param reuse whether it does
	 * @return this
	 */
	public SandboxOptions reuseTokens(boolean reuse) {
		this.tokens = this.tokens.withReuse(reuse);
		return this;
	}

	/**
	 * Sets in what the token endpoint's answers differ from RFC 6749; in nothing by
	 * default.
	 * @param oddities in what they differ
	 * @return this
	 */
	public SandboxOptions tokenAnswer(TokenAnswerOddity... oddities) {
		this.tokens = this.tokens.withOddities(Set.of(oddities));
		return this;
	}

	int port() {
		return this.port;
	}

	SandboxState state() {
		SandboxClock serverClock = new SandboxClock(this.clock, this.clockOffset);
		Setting<TokenPolicy> policy = new Setting<>(this.tokens);
		List<Account> all = new ArrayList<>();
		this.accounts.forEach((name) -> all.add(Account.of(name, all.size())));
		List<String> uris = new ArrayList<>(this.redirectUris);
		uris.add("http://localhost:8080/lofty/callback");
		Accounts registered = new Accounts(all);
		return SandboxState.fresh(serverClock, registered, new Applications(uris, policy), policy,
				new Setting<>(this.quota), new Setting<>(this.latency), new Leads(registered, this.seed, this.leads));
	}

}
