package io.github.loftyspring.sandbox.fault;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

import io.github.loftyspring.sandbox.error.ErrorShape;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Something that goes wrong with the next matching requests. Made by the static methods
 * and narrowed by the others, each of which returns a changed copy.
 *
 * @param kind what goes wrong
 * @param status the HTTP status of the answer instead
 * @param shape the body of the answer instead
 * @param code Lofty's number for the error
 * @param message the text of the error
 * @param headers further headers of the answer instead
 * @param delay how much later the answer comes
 * @param times for how many requests
 * @param method the HTTP method it is limited to, {@code null} for all
 * @param path the beginning of the paths it is limited to
 * @param afterHandling whether the request is handled and counted before its answer is
 * lost
 * @since 0.1.0
 */
public record Fault(Kind kind, int status, ErrorShape shape, int code, String message, Map<String, String> headers,
		Duration delay, int times, @Nullable String method, String path, boolean afterHandling) {

	/**
	 * Checks the fault.
	 */
	public Fault {
		Assert.isTrue(times > 0, "'times' must be positive");
		Assert.notNull(path, "'path' must not be null");
		headers = Map.copyOf(headers);
	}

	/**
	 * Another answer instead of the right one.
	 * @param status its HTTP status
	 * @return the fault
	 */
	public static Fault status(int status) {
		return of(Kind.ANSWER, status);
	}

	/**
	 * A connection that is closed without an answer.
	 * @return the fault
	 */
	public static Fault connectionReset() {
		return of(Kind.CONNECTION_RESET, 200);
	}

	/**
	 * A right answer of which only the first half of the body is sent.
	 * @return the fault
	 */
	public static Fault malformedJson() {
		return of(Kind.MALFORMED_JSON, 200);
	}

	/**
	 * A right answer that comes late.
	 * @param delay how late
	 * @return the fault
	 */
	public static Fault slow(Duration delay) {
		return of(Kind.SLOW, 200).delay(delay);
	}

	private static Fault of(Kind kind, int status) {
		return new Fault(kind, status, ErrorShape.CODE, 20005, "Internal error", Map.of(), Duration.ZERO, 1, null, "/",
				false);
	}

	/**
	 * Sets the body.
	 * @param shape its shape
	 * @return the changed copy
	 */
	public Fault body(ErrorShape shape) {
		return new Fault(this.kind, this.status, shape, this.code, this.message, this.headers, this.delay, this.times,
				this.method, this.path, this.afterHandling);
	}

	/**
	 * Sets the error that the body tells.
	 * @param code Lofty's number for it
	 * @param message its text
	 * @return the changed copy
	 */
	public Fault error(int code, String message) {
		return new Fault(this.kind, this.status, this.shape, code, message, this.headers, this.delay, this.times,
				this.method, this.path, this.afterHandling);
	}

	/**
	 * Adds a header, such as {@code Retry-After}.
	 * @param name its name
	 * @param value its value
	 * @return the changed copy
	 */
	public Fault header(String name, String value) {
		Map<String, String> more = new TreeMap<>(this.headers);
		more.put(name, value);
		return new Fault(this.kind, this.status, this.shape, this.code, this.message, more, this.delay, this.times,
				this.method, this.path, this.afterHandling);
	}

	/**
	 * Makes the answer late.
	 * @param delay how late
	 * @return the changed copy
	 */
	public Fault delay(Duration delay) {
		return new Fault(this.kind, this.status, this.shape, this.code, this.message, this.headers, delay, this.times,
				this.method, this.path, this.afterHandling);
	}

	/**
	 * Sets the number of requests.
	 * @param times how many
	 * @return the changed copy
	 */
	public Fault times(int times) {
		return new Fault(this.kind, this.status, this.shape, this.code, this.message, this.headers, this.delay, times,
				this.method, this.path, this.afterHandling);
	}

	/**
	 * Limits the fault to an HTTP method.
	 * @param method the method, such as {@code GET}
	 * @return the changed copy
	 */
	public Fault method(String method) {
		return new Fault(this.kind, this.status, this.shape, this.code, this.message, this.headers, this.delay,
				this.times, method, this.path, this.afterHandling);
	}

	/**
	 * Limits the fault to paths.
	 * @param path how they begin
	 * @return the changed copy
	 */
	public Fault path(String path) {
		return new Fault(this.kind, this.status, this.shape, this.code, this.message, this.headers, this.delay,
				this.times, this.method, path, this.afterHandling);
	}

	/**
	 * Lets the request be authenticated, counted and carried out before its answer is
	 * replaced or lost.
	 * @return the changed copy
	 */
	public Fault onceHandled() {
		return new Fault(this.kind, this.status, this.shape, this.code, this.message, this.headers, this.delay,
				this.times, this.method, this.path, true);
	}

	boolean matches(String requestMethod, String requestPath) {
		return requestPath.startsWith(this.path) && (this.method == null || this.method.equals(requestMethod));
	}

	/**
	 * What goes wrong.
	 */
	public enum Kind {

		/**
		 * Another answer instead of the right one.
		 */
		ANSWER,

		/**
		 * The connection is closed without an answer.
		 */
		CONNECTION_RESET,

		/**
		 * Only the first half of the right answer's body is sent.
		 */
		MALFORMED_JSON,

		/**
		 * The right answer comes late.
		 */
		SLOW

	}

}
