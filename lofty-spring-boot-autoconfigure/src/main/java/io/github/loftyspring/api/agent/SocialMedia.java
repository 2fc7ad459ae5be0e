package io.github.loftyspring.api.agent;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import org.jspecify.annotations.Nullable;

/**
 * An account in a social medium. Lofty names its fields without describing them.
 *
 * @param type which medium it is, not blank
 * @param name the name of the account
 * @param value the address of the account, not blank; Lofty cuts it if it is too long
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SocialMedia(String type, @Nullable String name, String value) {

	/**
	 * Checks the account.
	 * @param type which medium it is
	 * @param name the name of the account
	 * @param value the address of the account
	 * @throws IllegalArgumentException if medium or address are blank
	 */
	public SocialMedia {
		Arguments.text("type", type);
		Arguments.text("value", value);
	}

	/**
	 * Makes an account without a name.
	 * @param type which medium it is, not blank
	 * @param value the address of the account, not blank
	 * @throws IllegalArgumentException if medium or address are blank
	 */
	public SocialMedia(String type, String value) {
		this(type, null, value);
	}

}
