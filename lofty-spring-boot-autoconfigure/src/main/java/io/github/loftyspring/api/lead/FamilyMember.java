package io.github.loftyspring.api.lead;

import java.time.LocalDate;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import io.github.loftyspring.api.WireDate;
import io.github.loftyspring.api.WireValues;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * A member of a lead's family, as Lofty answers and takes it.
 *
 * @param relationship the relationship to the lead, such as {@code Husband}
 * @param firstName the first name
 * @param lastName the last name
 * @param phones the phone numbers, of at most 20 characters each, never {@code null}
 * @param emails the e-mail addresses, never {@code null}
 * @param birthday the birthday
 * @since 0.1.0
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record FamilyMember(@Nullable String relationship, @Nullable String firstName, @Nullable String lastName,
		List<String> phones, List<String> emails, @WireDate @Nullable LocalDate birthday) {

	/**
	 * Creates a family member.
	 * @param relationship the relationship to the lead
	 * @param firstName the first name
	 * @param lastName the last name
	 * @param phones the phone numbers
	 * @param emails the e-mail addresses
	 * @param birthday the birthday
	 */
	public FamilyMember {
		phones = WireValues.list(phones);
		emails = WireValues.list(emails);
	}

	/**
	 * Returns a family member of whom only the first name is known.
	 * @param firstName the first name
	 * @return the family member
	 */
	public static FamilyMember named(String firstName) {
		Assert.hasText(firstName, "'firstName' must not be blank");
		return new FamilyMember(null, firstName, null, List.of(), List.of(), null);
	}

	/**
	 * Returns this family member with a relationship.
	 * @param relationship the relationship to the lead
	 * @return the changed family member
	 */
	public FamilyMember withRelationship(String relationship) {
		return new FamilyMember(relationship, this.firstName, this.lastName, this.phones, this.emails, this.birthday);
	}

	/**
	 * Returns this family member with a last name.
	 * @param lastName the last name
	 * @return the changed family member
	 */
	public FamilyMember withLastName(String lastName) {
		return new FamilyMember(this.relationship, this.firstName, lastName, this.phones, this.emails, this.birthday);
	}

	/**
	 * Returns this family member with other phone numbers.
	 * @param phones the phone numbers, of at most 20 characters each
	 * @return the changed family member
	 */
	public FamilyMember withPhones(String... phones) {
		return new FamilyMember(this.relationship, this.firstName, this.lastName, List.of(phones), this.emails,
				this.birthday);
	}

	/**
	 * Returns this family member with other e-mail addresses.
	 * @param emails the e-mail addresses
	 * @return the changed family member
	 */
	public FamilyMember withEmails(String... emails) {
		return new FamilyMember(this.relationship, this.firstName, this.lastName, this.phones, List.of(emails),
				this.birthday);
	}

	/**
	 * Returns this family member with a birthday.
	 * @param birthday the birthday
	 * @return the changed family member
	 */
	public FamilyMember withBirthday(LocalDate birthday) {
		return new FamilyMember(this.relationship, this.firstName, this.lastName, this.phones, this.emails, birthday);
	}

}
