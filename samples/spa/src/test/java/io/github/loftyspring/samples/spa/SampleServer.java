package io.github.loftyspring.samples.spa;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.auth.UserAuthorizations;
import io.github.loftyspring.sandbox.LoftySandbox;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * The sample on a free port, with a sandbox of its own.
 */
final class SampleServer implements AutoCloseable {

	private final LoftySandbox sandbox;

	private final ConfigurableApplicationContext context;

	private SampleServer(LoftySandbox sandbox, ConfigurableApplicationContext context) {
		this.sandbox = sandbox;
		this.context = context;
	}

	static SampleServer start() {
		LoftySandbox sandbox = LoftySandbox.start((options) -> options.limit(500));
		Map<String, Object> properties = new LinkedHashMap<>(Target.properties(sandbox));
		properties.put("server.port", "0");
		properties.put("lofty.app-mode", "production");
		properties.put("lofty.retry.max-attempts", "1");
		return new SampleServer(sandbox,
				new SpringApplicationBuilder(SpaApplication.class, RecordedAnswers.class, KnownUsers.class)
					.properties(properties)
					.run());
	}

	String url() {
		return "http://localhost:"
				+ Objects.requireNonNull(this.context.getEnvironment().getProperty("local.server.port"));
	}

	LoftySandbox sandbox() {
		return this.sandbox;
	}

	RecordedAnswers answers() {
		return this.context.getBean(RecordedAnswers.class);
	}

	/**
	 * Returns the access and refresh tokens of the users who are connected.
	 */
	List<String> tokens() {
		UserAuthorizations authorizations = this.context.getBean(UserAuthorizations.class);
		return this.context.getBean(KnownUsers.class).names.stream()
			.flatMap((user) -> authorizations.authorize(user).blockOptional().stream())
			.flatMap((client) -> List
				.of(client.getAccessToken().getTokenValue(),
						Objects.requireNonNull(client.getRefreshToken()).getTokenValue())
				.stream())
			.toList();
	}

	@Override
	public void close() {
		this.context.close();
		this.sandbox.close();
	}

	static final class KnownUsers {

		private final Set<String> names = ConcurrentHashMap.newKeySet();

		@EventListener
		void on(LoftyAuthorizationEvent.Connected event) {
			this.names.add(event.principalName());
		}

	}

}
