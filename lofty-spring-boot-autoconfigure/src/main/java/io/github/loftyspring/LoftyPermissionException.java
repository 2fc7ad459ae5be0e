package io.github.loftyspring;

import java.io.Serial;

import io.github.loftyspring.http.Refusal;
import org.jspecify.annotations.Nullable;

/**
 * The credential is valid and may not do this: HTTP 403, or Lofty's codes 200100 and
 * 20017 under another status. A new token does not help.
 *
 * @since 0.1.0
 */
public class LoftyPermissionException extends LoftyResponseException {

	@Serial
	private static final long serialVersionUID = 1L;

	private static final String MISSING_SCOPE = "200100";

	private static final String MISSING_SCOPE_NAME = "VENDOR_HAS_NO_PERMISSION";

	/**
	 * Creates the exception.
	 * @param refusal the server's answer
	 */
	public LoftyPermissionException(Refusal refusal) {
		super(refusal, hint(refusal));
	}

	private static String hint(Refusal refusal) {
		return isMissingScope(refusal.code())
				? "Grant the application this API in Lofty's developer portal; users who connected before must authorize again."
				: "The user of this credential lacks the permission.";
	}

	private static boolean isMissingScope(@Nullable String code) {
		return MISSING_SCOPE.equals(code) || MISSING_SCOPE_NAME.equals(code);
	}

	/**
	 * Whether the application was not granted this API, as opposed to the user lacking a
	 * permission.
	 * @return whether the application's own grants are what is missing (code 200100)
	 */
	public boolean isMissingScope() {
		return isMissingScope(getCode());
	}

}
