package io.github.loftyspring.sandbox.error;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/**
 * An answer that reports an error.
 *
 * @param status the HTTP status
 * @param contentType the media type, {@code null} for none
 * @param body the body as text
 * @since 0.1.0
 */
public record ErrorAnswer(int status, @Nullable String contentType, String body) {

	/**
	 * Writes the answer.
	 * @param response where to write
	 * @throws IOException if the connection broke
	 */
	public void write(HttpServletResponse response) throws IOException {
		byte[] bytes = this.body.getBytes(StandardCharsets.UTF_8);
		response.setStatus(this.status);
		if (this.contentType != null) {
			response.setContentType(this.contentType);
		}
		response.setContentLength(bytes.length);
		response.getOutputStream().write(bytes);
	}

}
