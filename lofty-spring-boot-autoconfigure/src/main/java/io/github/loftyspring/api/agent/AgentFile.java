package io.github.loftyspring.api.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * A file of an agent.
 *
 * @param fileName the file's name, not blank
 * @param size the size; Lofty does not say in which unit
 * @param queryLink the address that it can be fetched from
 * @param contentType the media type, such as {@code application/pdf}
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentFile(String fileName, @Nullable Integer size, @Nullable String queryLink,
		@Nullable String contentType) {

	/**
	 * Checks the file.
	 * @param fileName the file's name
	 * @param size the size
	 * @param queryLink the address that it can be fetched from
	 * @param contentType the media type
	 * @throws IllegalArgumentException if the name is blank
	 */
	public AgentFile {
		Arguments.text("fileName", fileName);
	}

	/**
	 * Makes a file that can be fetched.
	 * @param fileName the file's name, not blank
	 * @param queryLink the address that it can be fetched from
	 * @throws IllegalArgumentException if the name is blank
	 */
	public AgentFile(String fileName, String queryLink) {
		this(fileName, null, queryLink, null);
	}

}
