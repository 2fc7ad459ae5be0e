package io.github.loftyspring.api.vendor;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

/**
 * A vendor: a person or company that the team works with.
 *
 * @param id the vendor's id, which is not the id of an application
 * @param agentUserId the user id of the agent who the vendor is, {@code null} when it is
 * nobody with an account
 * @param firstName the first name
 * @param lastName the last name
 * @param phoneNumber the phone number without country and area
 * @param phoneCode the country's calling code, such as {@code 1}
 * @param phoneCountry the country of the phone number, such as {@code US}
 * @param email the e-mail address, which may be empty
 * @param roleName the name of the role in the team, such as {@code Lender}
 * @param companyName the company's name, which may be empty
 * @param companyAddress the company's address in one line, which may be empty
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Vendor(@Nullable Long id, @Nullable Long agentUserId, @Nullable String firstName,
		@Nullable String lastName, @Nullable String phoneNumber, @Nullable String phoneCode,
		@Nullable String phoneCountry, @Nullable String email, @Nullable String roleName, @Nullable String companyName,
		@Nullable String companyAddress) {

	/**
	 * Creates a vendor.
	 * @param id the vendor's id
	 * @param agentUserId the user id of the agent who the vendor is
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param phoneNumber the phone number without country and area
	 * @param phoneCode the country's calling code
	 * @param phoneCountry the country of the phone number
	 * @param email the e-mail address
	 * @param roleName the name of the role in the team
	 * @param companyName the company's name
	 * @param companyAddress the company's address in one line
	 */
	public Vendor {
		agentUserId = WireValues.unlessZero(agentUserId);
	}

}
