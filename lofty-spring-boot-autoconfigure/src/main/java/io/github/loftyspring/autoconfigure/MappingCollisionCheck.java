package io.github.loftyspring.autoconfigure;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;

/**
 * Refuses to start when the application maps a path on which the starter answers: its
 * controller would never be called.
 */
final class MappingCollisionCheck implements SmartInitializingSingleton {

	private final Function<String, @Nullable String> properties;

	private final Supplier<Map<HandlerMethod, Set<String>>> mappings;

	/**
	 * Creates the check.
	 * @param properties tells the property that makes the starter answer where a pattern
	 * does, {@code null} where there is none
	 * @param mappings the patterns by which the application's methods are found
	 */
	MappingCollisionCheck(Function<String, @Nullable String> properties,
			Supplier<Map<HandlerMethod, Set<String>>> mappings) {
		this.properties = properties;
		this.mappings = mappings;
	}

	/**
	 * Creates the check for the paths on which users connect their account.
	 * @param grant whether there are such paths
	 * @param oauth2 the paths
	 * @param mappings the patterns by which the application's methods are found
	 * @return the check
	 */
	static MappingCollisionCheck ofConnectPaths(AuthorizationCodeGrant grant, LoftyProperties.OAuth2 oauth2,
			Supplier<Map<HandlerMethod, Set<String>>> mappings) {
		Map<String, String> properties = Map.of(oauth2.getConnectPath(), "lofty.oauth2.connect-path",
				oauth2.getCallbackPath(), "lofty.oauth2.callback-path", oauth2.getDisconnectPath(),
				"lofty.oauth2.disconnect-path");
		return new MappingCollisionCheck(properties::get, grant.enabled() ? mappings : Map::of);
	}

	/**
	 * Creates the check for the path on which Lofty's notifications arrive, and for all
	 * paths of one more segment, which is the secret.
	 * @param path the path
	 * @param mappings the patterns by which the application's methods are found
	 * @return the check
	 */
	static MappingCollisionCheck ofWebhookPath(String path, Supplier<Map<HandlerMethod, Set<String>>> mappings) {
		return new MappingCollisionCheck((pattern) -> {
			boolean taken = pattern.equals(path)
					|| pattern.startsWith(path + "/") && pattern.indexOf('/', path.length() + 1) < 0;
			return taken ? "lofty.webhook.path" : null;
		}, mappings);
	}

	@Override
	public void afterSingletonsInstantiated() {
		this.mappings.get().forEach((method, patterns) -> patterns.forEach((pattern) -> check(pattern, method)));
	}

	private void check(String pattern, HandlerMethod method) {
		String property = this.properties.apply(pattern);
		if (property != null) {
			throw new InvalidLoftyPropertyException(property,
					"the path %s is mapped by the application as well, by %s.%s".formatted(pattern,
							method.getBeanType().getName(), method.getMethod().getName()),
					"Remove that mapping, since the starter answers there, or set the property to another path.");
		}
	}

}
