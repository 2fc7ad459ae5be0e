package io.github.loftyspring.api;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plain mapper, such as an application may have.
 */
public final class Json {

	public static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

	private Json() {
	}

	public static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

	public static JsonNode write(Object value) {
		return MAPPER.readTree(MAPPER.writeValueAsString(value));
	}

	public static JsonNode tree(String json) {
		return MAPPER.readTree(json);
	}

}
