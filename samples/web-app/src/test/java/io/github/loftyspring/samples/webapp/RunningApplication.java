package io.github.loftyspring.samples.webapp;

import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import io.github.loftyspring.sandbox.LoftySandbox;
import io.github.loftyspring.sandbox.SandboxOptions;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * The application on a free port, with a sandbox in the place of Lofty that tests hold in
 * their hands.
 */
final class RunningApplication implements AutoCloseable {

	private final LoftySandbox sandbox;

	private final ConfigurableApplicationContext context;

	private RunningApplication(LoftySandbox sandbox, ConfigurableApplicationContext context) {
		this.sandbox = sandbox;
		this.context = context;
	}

	static RunningApplication start() {
		return start((options) -> options.limit(10_000));
	}

	static RunningApplication start(Consumer<SandboxOptions> options, String... arguments) {
		LoftySandbox sandbox = LoftySandbox.start(options);
		Map<String, String> environment = Map.of("LOFTY_BASE_URL", sandbox.baseUrl(), "LOFTY_CLIENT_ID",
				sandbox.clientId(), "LOFTY_CLIENT_SECRET", sandbox.clientSecret());
		String[] all = new String[arguments.length + 2];
		all[0] = "--server.port=0";
		all[1] = "--lofty.oauth2.authorization-uri=" + sandbox.authorizationUri();
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		return new RunningApplication(sandbox, WebAppApplication.application(environment).run(all));
	}

	LoftySandbox sandbox() {
		return this.sandbox;
	}

	String url() {
		return "http://localhost:"
				+ Objects.requireNonNull(this.context.getEnvironment().getProperty("local.server.port"));
	}

	@Override
	public void close() {
		this.context.close();
		this.sandbox.close();
	}

}
