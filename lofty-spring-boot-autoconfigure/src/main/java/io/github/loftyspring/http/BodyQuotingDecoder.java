package io.github.loftyspring.http;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.ResolvableType;
import org.springframework.core.codec.DecodingException;
import org.springframework.core.codec.Hints;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.util.MimeType;

/**
 * Quotes the beginning of a body that is not the JSON it should be. Logs no body: there
 * are people's data in it.
 */
final class BodyQuotingDecoder extends JacksonJsonDecoder {

	private static final int QUOTED = 200;

	BodyQuotingDecoder(JsonMapper mapper, MimeType... mimeTypes) {
		super(mapper, mimeTypes);
	}

	@Override
	public Object decode(DataBuffer buffer, ResolvableType targetType, @Nullable MimeType mimeType,
			@Nullable Map<String, Object> hints) throws DecodingException {
		int start = buffer.readPosition();
		DataBufferUtils.retain(buffer);
		try {
			return super.decode(buffer, targetType, mimeType,
					Hints.merge((hints != null) ? hints : Hints.none(), Hints.SUPPRESS_LOGGING_HINT, true));
		}
		catch (DecodingException ex) {
			buffer.readPosition(start);
			throw new MalformedBodyException(quote(buffer), ex);
		}
		finally {
			DataBufferUtils.release(buffer);
		}
	}

	private static String quote(DataBuffer buffer) {
		byte[] bytes = new byte[Math.min(buffer.readableByteCount(), 4 * QUOTED)];
		buffer.read(bytes);
		String text = ErrorBody.readable(new String(bytes, StandardCharsets.UTF_8));
		return (text.length() > QUOTED) ? text.substring(0, QUOTED) + "…" : text;
	}

}
