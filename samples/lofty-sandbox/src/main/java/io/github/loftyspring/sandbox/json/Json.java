package io.github.loftyspring.sandbox.json;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The sandbox's own JSON mapper, independent of any the embedding application has.
 *
 * @since 0.1.0
 */
public final class Json {

	/**
	 * The media type of JSON answers.
	 */
	public static final String MEDIA_TYPE = "application/json";

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private Json() {
	}

	/**
	 * Returns the mapper.
	 * @return the mapper
	 */
	public static JsonMapper mapper() {
		return MAPPER;
	}

	/**
	 * Writes a value as JSON.
	 * @param value the value
	 * @return its JSON text
	 */
	public static String write(Object value) {
		return MAPPER.writeValueAsString(value);
	}

	/**
	 * Reads JSON.
	 * @param json the text
	 * @return its tree
	 * @throws JacksonException if the text is not JSON
	 */
	public static JsonNode read(String json) {
		return MAPPER.readTree(json);
	}

	/**
	 * Creates an empty object.
	 * @return the object
	 */
	public static ObjectNode object() {
		return MAPPER.createObjectNode();
	}

}
