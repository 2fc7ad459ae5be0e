package io.github.loftyspring.sandbox.error;

/**
 * A call that Lofty refuses.
 *
 * @since 0.1.0
 */
public final class ApiException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int status;

	private final ErrorShape shape;

	private final int code;

	private final String reason;

	/**
	 * Creates a refusal.
	 * @param status the HTTP status
	 * @param shape the shape of the body
	 * @param code Lofty's number for the error, {@code 0} where the shape has none
	 * @param reason the text
	 */
	public ApiException(int status, ErrorShape shape, int code, String reason) {
		super(reason);
		this.status = status;
		this.shape = shape;
		this.code = code;
		this.reason = reason;
	}

	/**
	 * Refusal by the business rules: the number stands inside the message.
	 * @param status the HTTP status
	 * @param code Lofty's number for the error
	 * @param reason the text
	 * @return the exception to throw
	 */
	public static ApiException business(int status, int code, String reason) {
		return new ApiException(status, ErrorShape.BUSINESS, code, reason);
	}

	/**
	 * Refusal before the business rules are asked: number and message side by side.
	 * @param status the HTTP status
	 * @param code Lofty's number for the error
	 * @param reason the text
	 * @return the exception to throw
	 */
	public static ApiException gateway(int status, int code, String reason) {
		return new ApiException(status, ErrorShape.CODE, code, reason);
	}

	/**
	 * Refusal for which only a name is known: the name stands where the number does.
	 * @param status the HTTP status
	 * @param name the name
	 * @return the exception to throw
	 */
	public static ApiException named(int status, String name) {
		return new ApiException(status, ErrorShape.NAME, 0, name);
	}

	/**
	 * Refusal by the web framework, as an RFC 7807 problem.
	 * @param status the HTTP status
	 * @param reason the problem's detail
	 * @return the exception to throw
	 */
	public static ApiException problem(int status, String reason) {
		return new ApiException(status, ErrorShape.PROBLEM, 0, reason);
	}

	/**
	 * Refusal of a parameter, of which Lofty never says which.
	 * @return the exception to throw
	 */
	public static ApiException invalidParameter() {
		return business(400, 20012, "Invalid parameter");
	}

	/**
	 * Refusal of a lead that does not exist or is not the caller's.
	 * @return the exception to throw
	 */
	public static ApiException leadNotExist() {
		return business(404, 20006, "Lead not exist");
	}

	/**
	 * Refusal of a note or task that does not exist.
	 * @return the exception to throw
	 */
	public static ApiException resourceNotExist() {
		return business(404, 20007, "Resource not exist");
	}

	/**
	 * Returns the answer to this refusal.
	 * @param path the path of the request
	 * @return the answer
	 */
	public ErrorAnswer answer(String path) {
		return this.shape.answer(this.status, this.code, this.reason, path);
	}

}
