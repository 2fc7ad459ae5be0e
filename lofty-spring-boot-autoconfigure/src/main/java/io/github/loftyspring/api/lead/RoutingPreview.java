package io.github.loftyspring.api.lead;

import java.time.LocalDate;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.WireDate;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A lead that does not exist, to find out who would get it.
 *
 * @param firstName the first name, not blank
 * @param lastName the last name
 * @param email the e-mail address, not blank
 * @param phone the phone number, of at most 20 characters
 * @param birthday the birthday
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record RoutingPreview(String firstName, @Nullable String lastName, String email, @Nullable String phone,
		@WireDate @Nullable LocalDate birthday) {

	private static final int MAX_PHONE = 20;

	/**
	 * Checks the lead.
	 * @param firstName the first name, not blank
	 * @param lastName the last name
	 * @param email the e-mail address, not blank
	 * @param phone the phone number, of at most 20 characters
	 * @param birthday the birthday
	 * @throws IllegalArgumentException if the first name or the e-mail address is blank,
	 * or the phone number too long
	 */
	public RoutingPreview {
		Arguments.text("firstName", firstName);
		Arguments.text("email", email);
		Assert.isTrue(phone == null || phone.length() <= MAX_PHONE,
				() -> "'phone' must not be longer than %d characters".formatted(MAX_PHONE));
	}

	/**
	 * Makes a lead of which only name and address are known.
	 * @param firstName the first name, not blank
	 * @param email the e-mail address, not blank
	 * @throws IllegalArgumentException if one of them is blank
	 */
	public RoutingPreview(String firstName, String email) {
		this(firstName, null, email, null, null);
	}

}
