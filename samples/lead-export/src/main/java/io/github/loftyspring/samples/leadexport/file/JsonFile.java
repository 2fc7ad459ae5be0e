package io.github.loftyspring.samples.leadexport.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A small file of JSON that is always whole: either the old one or the new one.
 *
 * @param <T> what it holds
 * @param path where it is
 * @param type what it holds
 */
record JsonFile<T>(Path path, Class<T> type) {

	private static final JsonMapper MAPPER = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

	Optional<T> read() throws IOException {
		if (!Files.exists(this.path)) {
			return Optional.empty();
		}
		try {
			return Optional.of(MAPPER.readValue(Files.readAllBytes(this.path), this.type));
		}
		catch (JacksonException ex) {
			throw new IOException(this.path + " cannot be read: " + ex.getOriginalMessage(), ex);
		}
	}

	void write(T value) throws IOException {
		Path temporary = this.path.resolveSibling(this.path.getFileName() + ".tmp");
		try (OutputFile file = OutputFile.open(temporary, 0)) {
			file.append(ByteBuffer.wrap(MAPPER.writeValueAsBytes(value)));
			file.force();
		}
		Renaming.replace(temporary, this.path);
	}

	void delete() throws IOException {
		Files.deleteIfExists(this.path);
	}

}
