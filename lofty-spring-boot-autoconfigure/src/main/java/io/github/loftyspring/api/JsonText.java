package io.github.loftyspring.api;

import tools.jackson.databind.json.JsonMapper;

/**
 * Writes JSON for the places where Lofty wants it inside a text.
 *
 * @since 0.1.0
 */
public final class JsonText {

	private JsonText() {
	}

	/**
	 * Returns a value as JSON.
	 * @param value the value
	 * @return the JSON
	 */
	public static String of(Object value) {
		return JsonMapper.shared().writeValueAsString(value);
	}

}
