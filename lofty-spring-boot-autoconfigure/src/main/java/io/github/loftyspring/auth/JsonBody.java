package io.github.loftyspring.auth;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;

/**
 * Reads bodies of limited size that may be JSON, whatever their media type says.
 */
final class JsonBody {

	private static final JsonMapper mapper = JsonMapper.builder().build();

	private JsonBody() {
	}

	/**
	 * Collects a body.
	 * @param body its parts
	 * @param largest the largest number of bytes
	 * @return the body, empty if there is none
	 */
	static Mono<byte[]> collect(Flux<DataBuffer> body, int largest) {
		return DataBufferUtils.join(body, largest).map((buffer) -> {
			byte[] bytes = new byte[buffer.readableByteCount()];
			buffer.read(bytes);
			DataBufferUtils.release(buffer);
			return bytes;
		}).defaultIfEmpty(new byte[0]);
	}

	/**
	 * Parses a body.
	 * @param body the body
	 * @return its object or string, {@code null} if it is neither
	 */
	static @Nullable JsonNode parse(byte[] body) {
		try {
			JsonNode json = mapper.readTree(body);
			return (json.isObject() || json.isString()) ? json : null;
		}
		catch (JacksonException ex) {
			return null;
		}
	}

}
