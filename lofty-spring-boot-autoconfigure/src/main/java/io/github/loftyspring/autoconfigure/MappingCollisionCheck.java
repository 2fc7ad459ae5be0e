package io.github.loftyspring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.web.method.HandlerMethod;

/**
 * Refuses to start when the application maps a path on which users connect their account:
 * its controller would never be called.
 */
final class MappingCollisionCheck implements SmartInitializingSingleton {

	private final AuthorizationCodeGrant grant;

	private final Map<String, String> properties = new LinkedHashMap<>();

	private final Supplier<Map<HandlerMethod, Set<String>>> mappings;

	/**
	 * Creates the check.
	 * @param grant whether there are such paths
	 * @param properties the paths
	 * @param mappings the patterns by which the application's methods are found
	 */
	MappingCollisionCheck(AuthorizationCodeGrant grant, LoftyProperties properties,
			Supplier<Map<HandlerMethod, Set<String>>> mappings) {
		this.grant = grant;
		LoftyProperties.OAuth2 oauth2 = properties.getOauth2();
		this.properties.put(oauth2.getConnectPath(), "lofty.oauth2.connect-path");
		this.properties.put(oauth2.getCallbackPath(), "lofty.oauth2.callback-path");
		this.properties.put(oauth2.getDisconnectPath(), "lofty.oauth2.disconnect-path");
		this.mappings = mappings;
	}

	@Override
	public void afterSingletonsInstantiated() {
		if (this.grant.enabled()) {
			this.mappings.get().forEach((method, patterns) -> patterns.forEach((pattern) -> check(pattern, method)));
		}
	}

	private void check(String pattern, HandlerMethod method) {
		String property = this.properties.get(pattern);
		if (property != null) {
			throw new InvalidLoftyPropertyException(property,
					"the path %s is mapped by the application as well, by %s.%s".formatted(pattern,
							method.getBeanType().getName(), method.getMethod().getName()),
					"Remove that mapping, since the starter answers there, or set the property to another path.");
		}
	}

}
