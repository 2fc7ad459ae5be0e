package io.github.loftyspring.samples.cli.client;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.function.Consumer;

import io.github.loftyspring.auth.AuthorizationCodeClient;
import io.github.loftyspring.auth.UserAuthorizations;
import io.github.loftyspring.sandbox.LoftySandbox;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.logging.LoggingSystem;
import org.springframework.security.crypto.keygen.Base64StringKeyGenerator;

/**
 * Connects commands with Lofty, or with a sandbox that lives as long as the command.
 */
public final class Connections {

	private static final String NO_CREDENTIAL = "There is no credential for %s. Set LOFTY_API_KEY, or LOFTY_CLIENT_ID, "
			+ "LOFTY_CLIENT_SECRET and LOFTY_CUSTOMER_KEY, or sign in with 'lofty auth login'; --sandbox needs none.";

	private final Variables variables;

	private final LoginFile file;

	private final Browser browser;

	private final InstantSource clock;

	/**
	 * Creates the connections; nothing is read yet.
	 * @param variables the environment
	 * @param browser shows the consent page
	 */
	public Connections(Variables variables, Browser browser) {
		this.variables = variables;
		this.file = new LoginFile(ConfigDirectory.of(variables));
		this.browser = browser;
		this.clock = InstantSource.system();
	}

	/**
	 * Returns what would be called without a sandbox.
	 * @return the target, which may have no credential
	 */
	public Target target() {
		return Target.of(this.variables, this.file);
	}

	/**
	 * Tells when the access token of the sign-in ends.
	 * @return the time, {@code null} without a sign-in
	 */
	public @Nullable Instant loginEnds() {
		Login login = this.file.read();
		return (login != null) ? login.tokens().accessToken().getExpiresAt() : null;
	}

	/**
	 * Makes calls.
	 * @param sandbox whether to a sandbox
	 * @param err where messages go
	 * @param calls the calls
	 */
	public void use(boolean sandbox, PrintWriter err, Consumer<Session> calls) {
		if (sandbox) {
			try (LoftySandbox local = sandbox(err); Session session = open(Target.of(local), err, true)) {
				calls.accept(session);
			}
			return;
		}
		Target target = target();
		if (target.credential() == null) {
			throw new CliException(ExitCode.AUTHENTICATION, NO_CREDENTIAL.formatted(target.baseUrl()));
		}
		try (Session session = open(target, err, false)) {
			calls.accept(session);
		}
	}

	private Session open(Target target, PrintWriter err, boolean sandbox) {
		String application = target.login();
		FileTokenStore store = (application != null && !sandbox)
				? new FileTokenStore(this.file, target.baseUrl(), application, this.clock) : null;
		return Session.open(target, this.variables.forClient(sandbox), store, err);
	}

	private static LoftySandbox sandbox(PrintWriter err) {
		// Until Spring Boot has set the levels that the client wants.
		LoggingSystem.get(Connections.class.getClassLoader()).beforeInitialize();
		LoftySandbox sandbox = LoftySandbox.start();
		err.println("Calling a local sandbox at %s, which ends with this command.".formatted(sandbox.baseUrl()));
		err.flush();
		return sandbox;
	}

	/**
	 * Signs in by the browser.
	 * @param options how
	 * @param err where messages go
	 * @param calls made when the user is signed in
	 */
	public void login(LoginOptions options, PrintWriter err, Consumer<Session> calls) {
		String state = new Base64StringKeyGenerator(Base64.getUrlEncoder().withoutPadding(), 32).generateKey();
		try (LoopbackListener listener = LoopbackListener.start(options.port(), state)) {
			if (options.sandbox()) {
				try (LoftySandbox local = sandbox(err)) {
					Browser script = (page) -> visit(local.decide(page, true));
					login(Target.ofLogin(local, listener.redirectUri()), listener, state, script, options, err, calls);
				}
				return;
			}
			Target target = Target.ofLogin(this.variables, options.clientId(), listener.redirectUri());
			login(target, listener, state, this.browser, options, err, calls);
		}
		catch (IOException ex) {
			throw new CliException(ExitCode.FAILED,
					"Port %d of this machine cannot be used: %s".formatted(options.port(), ex.getMessage()), ex);
		}
	}

	private void login(Target target, LoopbackListener listener, String state, Browser opened, LoginOptions options,
			PrintWriter err, Consumer<Session> calls) {
		try (Session session = open(target, err, options.sandbox())) {
			BrowserLogin login = new BrowserLogin(session.bean(AuthorizationCodeClient.class),
					session.bean(UserAuthorizations.class), state);
			err.println("Waiting %d s for your consent on this page:%n  %s".formatted(options.longest().toSeconds(),
					login.page()));
			err.flush();
			if (options.browser()) {
				opened.open(login.page());
			}
			login.complete(listener.await(options.longest()));
			err.println(options.sandbox() ? "Signed in. The sandbox ends with this command, so nothing is kept."
					: "Signed in. The tokens are in %s, which only you can read.".formatted(this.file.path()));
			err.flush();
			calls.accept(session);
		}
	}

	private static void visit(URI page) {
		Thread visitor = new Thread(() -> {
			try {
				page.toURL().openStream().close();
			}
			catch (IOException ex) {
				// The listener has what it needs.
			}
		}, "scripted-browser");
		visitor.setDaemon(true);
		visitor.start();
	}

	/**
	 * Forgets the sign-in.
	 * @return whether there was one
	 */
	public boolean logout() {
		try {
			return this.file.locked(this.file::delete);
		}
		catch (IOException ex) {
			throw new CliException(ExitCode.FAILED, "%s cannot be deleted: %s".formatted(this.file.path(), ex), ex);
		}
	}

	/**
	 * How to sign in.
	 *
	 * @param sandbox whether to a sandbox
	 * @param clientId the application, {@code null} for the one of the environment
	 * @param port the port of the redirect URI, 0 for a free one
	 * @param browser whether to open the browser
	 * @param longest how long to wait for the user
	 */
	public record LoginOptions(boolean sandbox, @Nullable String clientId, int port, boolean browser,
			Duration longest) {
	}

}
