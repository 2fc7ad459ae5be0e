package io.github.loftyspring.autoconfigure.connect;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;

import io.github.loftyspring.auth.LoftyAuthorizationEvent;
import io.github.loftyspring.autoconfigure.guest.HostApplication;
import io.github.loftyspring.sandbox.LoftySandbox;

import org.springframework.boot.WebApplicationType;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/**
 * An application whose users connect their accounts of a sandbox.
 */
final class ConnectedApplication implements AutoCloseable {

	private final LoftySandbox sandbox;

	private final WebApplicationType type;

	private final ConfigurableApplicationContext context;

	private ConnectedApplication(LoftySandbox sandbox, WebApplicationType type,
			ConfigurableApplicationContext context) {
		this.sandbox = sandbox;
		this.type = type;
		this.context = context;
	}

	static ConnectedApplication start(WebApplicationType type, LoftySandbox sandbox, Map<String, String> properties,
			Class<?>... sources) {
		Class<?>[] all = Stream
			.concat(Stream.of(UserEndpoints.class, ErrorEndpoints.class, Events.class), Stream.of(sources))
			.toArray(Class<?>[]::new);
		return new ConnectedApplication(sandbox, type,
				HostApplication.start(type, properties(sandbox, properties), all));
	}

	static Map<String, Object> properties(LoftySandbox sandbox, Map<String, String> further) {
		Map<String, Object> all = new LinkedHashMap<>();
		all.put("lofty.base-url", sandbox.baseUrl());
		all.put("lofty.oauth2.authorization-uri", sandbox.authorizationUri());
		all.put("lofty.oauth2.client-id", sandbox.clientId());
		all.put("lofty.oauth2.client-secret", sandbox.clientSecret());
		all.putAll(further);
		all.values().removeIf(""::equals);
		return all;
	}

	ConfigurableApplicationContext context() {
		return this.context;
	}

	Browser browser() {
		return Browser.at(this.context);
	}

	/**
	 * Opens the connect path and returns where it leads.
	 */
	URI toConsent(Browser browser) {
		return Browser.location(browser.get("/lofty/connect"));
	}

	/**
	 * Goes the whole way.
	 */
	HttpResponse<String> connect(Browser browser) {
		return browser.get(this.sandbox.decide(toConsent(browser), true).toString());
	}

	/**
	 * Asks Lofty who the user is.
	 */
	HttpResponse<String> me(Browser browser) {
		return browser.get((this.type == WebApplicationType.SERVLET) ? "/blocking/me" : "/reactive/me");
	}

	List<LoftyAuthorizationEvent> events() {
		return this.context.getBean(Events.class).heard;
	}

	@Override
	public void close() {
		this.context.close();
	}

	static final class Events {

		private final List<LoftyAuthorizationEvent> heard = new CopyOnWriteArrayList<>();

		@EventListener
		void on(LoftyAuthorizationEvent event) {
			this.heard.add(event);
		}

	}

}
