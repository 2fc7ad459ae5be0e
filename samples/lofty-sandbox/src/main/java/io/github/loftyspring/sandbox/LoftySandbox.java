package io.github.loftyspring.sandbox;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.loftyspring.sandbox.auth.Account;
import io.github.loftyspring.sandbox.auth.Application;
import io.github.loftyspring.sandbox.server.SandboxServer;
import io.github.loftyspring.sandbox.server.SandboxState;

/**
 * A local Lofty: credentials, leads, notes, tasks, quota and failures, over real HTTP on
 * the loopback interface. It runs inside another application without touching it, and any
 * number of sandboxes run side by side.
 *
 * <pre class="code">
 * try (LoftySandbox sandbox = LoftySandbox.start((options) -&gt; options.limit(100))) {
 *     sandbox.baseUrl();
 * }
 * </pre>
 *
 * @since 0.1.0
 */
public final class LoftySandbox implements AutoCloseable {

	private final SandboxState state;

	private final SandboxServer server;

	LoftySandbox(SandboxState state, SandboxServer server) {
		this.state = state;
		this.server = server;
	}

	/**
	 * Starts a sandbox on a free port.
	 * @return the running sandbox
	 */
	public static LoftySandbox start() {
		return start((options) -> {
		});
	}

	/**
	 * Starts a sandbox.
	 * @param customizer says how
	 * @return the running sandbox
	 * @throws IllegalStateException if it does not start
	 */
	public static LoftySandbox start(Consumer<SandboxOptions> customizer) {
		SandboxOptions options = new SandboxOptions();
		customizer.accept(options);
		SandboxState state = options.state();
		return new LoftySandbox(state, new SandboxServer(state, options.port()));
	}

	/**
	 * Returns the root of the API.
	 * @return such as {@code http://localhost:49152}, without a slash at the end
	 */
	public String baseUrl() {
		return "http://localhost:" + this.server.port();
	}

	/**
	 * Returns the port.
	 * @return the port the sandbox listens on
	 */
	public int port() {
		return this.server.port();
	}

	/**
	 * Returns the token endpoint that takes credentials as parameters.
	 * @return its URL
	 */
	public String tokenUri() {
		return baseUrl() + "/oauth/token";
	}

	/**
	 * Returns the older token endpoint that takes credentials as HTTP Basic.
	 * @return its URL
	 */
	public String olderTokenUri() {
		return baseUrl() + "/api/user-web/oauth/token";
	}

	/**
	 * Returns the page on which users connect their account to an application.
	 * @return its URL
	 */
	public String authorizationUri() {
		return baseUrl() + "/page/vendor-auth.html";
	}

	/**
	 * Returns the first account's API key.
	 * @return the key
	 */
	public String apiKey() {
		return this.state.accounts().first().apiKey();
	}

	/**
	 * Returns what selects the first account in the client credentials grant.
	 * @return the first account's API key
	 */
	public String customerKey() {
		return apiKey();
	}

	/**
	 * Returns the client id of the application with a secret.
	 * @return the client id
	 */
	public String clientId() {
		return Application.CONFIDENTIAL.clientId();
	}

	/**
	 * Returns the secret of the application that has one.
	 * @return the secret
	 */
	public String clientSecret() {
		return Objects.requireNonNull(Application.CONFIDENTIAL.clientSecret());
	}

	/**
	 * Returns the client id of the application without a secret.
	 * @return the client id
	 */
	public String publicClientId() {
		return Application.PUBLIC.clientId();
	}

	/**
	 * Returns the accounts.
	 * @return the accounts, the one used by default first
	 */
	public List<Account> accounts() {
		return this.state.accounts().all();
	}

	/**
	 * Returns an account.
	 * @param name its name
	 * @return the account
	 * @throws IllegalArgumentException if there is none of this name
	 */
	public Account account(String name) {
		return this.state.accounts().named(name);
	}

	/**
	 * Decides on an authorization request as its user would in a browser.
	 * @param authorizationRequest the URL the application sends the browser to
	 * @param allow whether the user clicks Allow
	 * @return where the browser is sent back to
	 */
	public URI decide(URI authorizationRequest, boolean allow) {
		return new ScriptedBrowser(URI.create(baseUrl())).decide(authorizationRequest, allow);
	}

	/**
	 * Returns what changes this sandbox while it runs.
	 * @return the control
	 */
	public SandboxControl control() {
		return new SandboxControl(this.state);
	}

	/**
	 * Returns what has reached this sandbox so far.
	 * @return the numbers of this moment
	 */
	public SandboxStatistics statistics() {
		return statistics(this.state);
	}

	static SandboxStatistics statistics(SandboxState state) {
		return new SandboxStatistics(state.requests().tokenRequests(), state.tokens().byGrantType(),
				state.requests().apiRequests(), state.quota().refusedRequests(), state.webhooks().attempts(),
				state.webhooks().deliveries(), state.quota().counts());
	}

	/**
	 * Stops the sandbox; what it knew is gone.
	 */
	@Override
	public void close() {
		this.server.close();
	}

}
