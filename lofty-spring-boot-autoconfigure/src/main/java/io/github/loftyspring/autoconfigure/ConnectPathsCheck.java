package io.github.loftyspring.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The rules for the paths on which users connect and disconnect their account.
 */
final class ConnectPathsCheck {

	private final LoftyProperties.OAuth2 oauth2;

	ConnectPathsCheck(LoftyProperties.OAuth2 oauth2) {
		this.oauth2 = oauth2;
	}

	void run() {
		Map<String, String> known = new LinkedHashMap<>();
		check(known, "lofty.oauth2.connect-path", this.oauth2.getConnectPath());
		check(known, "lofty.oauth2.callback-path", this.oauth2.getCallbackPath());
		check(known, "lofty.oauth2.disconnect-path", this.oauth2.getDisconnectPath());
	}

	private static void check(Map<String, String> known, String property, String path) {
		PlainPath.check(property, path, "/lofty/connect");
		String other = known.put(path, property);
		if (other != null) {
			throw new InvalidLoftyPropertyException(property, "it is the same path as " + other,
					"Set them to different paths, or remove both for the defaults.");
		}
	}

}
