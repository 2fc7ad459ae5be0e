package io.github.loftyspring.sandbox.error;

import java.util.LinkedHashMap;
import java.util.Map;

import io.github.loftyspring.sandbox.json.Json;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;

/**
 * The bodies in which errors were seen on Lofty's wire or in front of it.
 *
 * @since 0.1.0
 */
public enum ErrorShape {

	/**
	 * {@code {"code":20001,"message":"…"}}.
	 */
	CODE(Json.MEDIA_TYPE) {

		@Override
		String body(int status, int code, String message, String path) {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("code", code);
			body.put("message", message);
			return Json.write(body);
		}

	},

	/**
	 * {@code {"code":"WEBHOOK_TYPE_ERROR","message":"WEBHOOK_TYPE_ERROR"}}, as the
	 * documentation has errors whose number is not known.
	 */
	NAME(Json.MEDIA_TYPE) {

		@Override
		String body(int status, int code, String message, String path) {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("code", message);
			body.put("message", message);
			return Json.write(body);
		}

	},

	/**
	 * {@code {"message":"BaseApplicationException:errorCode=20006,errorMsg=…"}}.
	 */
	BUSINESS(Json.MEDIA_TYPE) {

		@Override
		String body(int status, int code, String message, String path) {
			return Json.write(Map.of("message", "BaseApplicationException:errorCode=" + code + ",errorMsg=" + message));
		}

	},

	/**
	 * {@code {"message":"…"}}.
	 */
	MESSAGE(Json.MEDIA_TYPE) {

		@Override
		String body(int status, int code, String message, String path) {
			return Json.write(Map.of("message", message));
		}

	},

	/**
	 * {@code {"status":{"code":300011,"msg":"…","trace":"…"}}}, as an answer that is OK
	 * by its HTTP status.
	 */
	STATUS(Json.MEDIA_TYPE) {

		@Override
		String body(int status, int code, String message, String path) {
			return Json.write(Map.of("status", Map.of("code", code, "msg", message, "trace", "")));
		}

	},

	/**
	 * A problem as RFC 7807 has it.
	 */
	PROBLEM("application/problem+json") {

		@Override
		String body(int status, int code, String message, String path) {
			HttpStatus resolved = HttpStatus.resolve(status);
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("type", "about:blank");
			body.put("title", (resolved != null) ? resolved.getReasonPhrase() : "Unknown");
			body.put("status", status);
			body.put("detail", message);
			body.put("instance", path);
			return Json.write(body);
		}

	},

	/**
	 * The error of a token endpoint, RFC 6749 section 5.2.
	 */
	OAUTH2(Json.MEDIA_TYPE) {

		@Override
		String body(int status, int code, String message, String path) {
			Map<String, Object> body = new LinkedHashMap<>();
			body.put("error", (status == 401) ? "invalid_client" : "invalid_grant");
			body.put("error_description", message);
			return Json.write(body);
		}

	},

	/**
	 * A JSON string and nothing else.
	 */
	JSON_STRING(Json.MEDIA_TYPE) {

		@Override
		String body(int status, int code, String message, String path) {
			return Json.write(message);
		}

	},

	/**
	 * Plain text.
	 */
	TEXT("text/plain;charset=UTF-8") {

		@Override
		String body(int status, int code, String message, String path) {
			return message;
		}

	},

	/**
	 * The page of a proxy in front of the API.
	 */
	HTML("text/html;charset=UTF-8") {

		@Override
		String body(int status, int code, String message, String path) {
			return "<html><head><title>%1$d</title></head><body><center><h1>%1$d</h1></center><hr>proxy</body></html>"
				.formatted(status);
		}

	},

	/**
	 * No body and no media type.
	 */
	EMPTY(null) {

		@Override
		String body(int status, int code, String message, String path) {
			return "";
		}

	};

	private final @Nullable String contentType;

	ErrorShape(@Nullable String contentType) {
		this.contentType = contentType;
	}

	/**
	 * Returns an answer of this shape.
	 * @param status the HTTP status
	 * @param code Lofty's number for the error
	 * @param message the text
	 * @param path the path of the request
	 * @return the answer
	 */
	public ErrorAnswer answer(int status, int code, String message, String path) {
		return new ErrorAnswer(status, this.contentType, body(status, code, message, path));
	}

	abstract String body(int status, int code, String message, String path);

}
