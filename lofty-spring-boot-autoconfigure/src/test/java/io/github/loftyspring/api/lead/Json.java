package io.github.loftyspring.api.lead;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A plain mapper, such as an application may have.
 */
final class Json {

	static final JsonMapper MAPPER = JsonMapper.builder().findAndAddModules().build();

	private Json() {
	}

	static <T> T read(String json, Class<T> type) {
		return MAPPER.readValue(json, type);
	}

	static JsonNode write(Object value) {
		return MAPPER.readTree(MAPPER.writeValueAsString(value));
	}

	static JsonNode tree(String json) {
		return MAPPER.readTree(json);
	}

}
