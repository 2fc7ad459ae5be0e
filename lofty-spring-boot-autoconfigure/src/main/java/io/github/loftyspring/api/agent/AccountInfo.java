package io.github.loftyspring.api.agent;

import java.util.Arrays;
import java.util.Collection;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

/**
 * Who a new agent is. Holds the fields that were set and sends no others.
 *
 * @since 0.1.0
 */
public final class AccountInfo extends RequestBody {

	private AccountInfo(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for what is said of an agent's account.
	 * @param firstName the first name, not blank
	 * @param lastName the last name, not blank
	 * @param emailAddress the e-mail address, not blank
	 * @param phoneNumber the phone number, not blank
	 * @return the builder
	 */
	public static Builder builder(String firstName, String lastName, String emailAddress, String phoneNumber) {
		return new Builder(firstName, lastName, emailAddress, phoneNumber);
	}

	/**
	 * Builds what is said of an agent's account. Every method checks its argument at once
	 * and throws {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder(String firstName, String lastName, String emailAddress, String phoneNumber) {
			setText("firstName", firstName);
			setText("lastName", lastName);
			setText("emailAddress", emailAddress);
			setText("phoneNumber", phoneNumber);
		}

		/**
		 * Sets the address of the agent's portrait.
		 * @param url the address, not blank
		 * @return this builder
		 */
		public Builder headUrl(String url) {
			return setText("headUrl", url);
		}

		/**
		 * Sets the calling code of the phone number's country. Lofty takes it for 1
		 * unless it is said.
		 * @param code the code, not blank
		 * @return this builder
		 */
		public Builder phoneCode(String code) {
			return setText("phoneCode", code);
		}

		/**
		 * Sets the country of the phone number.
		 * @param country the country, not blank
		 * @return this builder
		 */
		public Builder phoneCountry(String country) {
			return setText("phoneCountry", country);
		}

		/**
		 * Sets the agent's tags. Replaces those set before.
		 * @param ids the tags' ids, all positive
		 * @return this builder
		 */
		public Builder tagIds(long... ids) {
			return tagIds(Arrays.stream(ids).boxed().toList());
		}

		/**
		 * Sets the agent's tags. Replaces those set before.
		 * @param ids the tags' ids, all positive
		 * @return this builder
		 */
		public Builder tagIds(Collection<Long> ids) {
			Arguments.present("tagIds", ids);
			ids.forEach((id) -> Arguments.id("tagIds", id));
			return setList("tagIds", ids);
		}

		/**
		 * Sets the address that the agent sends e-mails from.
		 * @param address the address, not blank
		 * @return this builder
		 */
		public Builder sendingEmail(String address) {
			return setText("sendingEmail", address);
		}

		/**
		 * Sets the domain of the agent's web site.
		 * @param domain the domain, not blank
		 * @return this builder
		 */
		public Builder domain(String domain) {
			return setText("domain", domain);
		}

		/**
		 * Says whether the agent may change the domain.
		 * @param allow whether the agent may
		 * @return this builder
		 */
		public Builder allowChangeDomain(boolean allow) {
			return set("allowChangeDomain", allow);
		}

		/**
		 * Sets the role. Lofty ignores a name that the team does not have.
		 * @param name the role's name, not blank
		 * @return this builder
		 */
		public Builder roleName(String name) {
			return setText("roleName", name);
		}

		/**
		 * Sets the office.
		 * @param officeId the office's id, positive
		 * @return this builder
		 */
		public Builder groupId(long officeId) {
			return setId("groupId", officeId);
		}

		/**
		 * Sets the role.
		 * @param id the role's id, positive
		 * @return this builder
		 */
		public Builder roleId(long id) {
			return setId("roleId", id);
		}

		/**
		 * Sets the kind of seat, such as {@code Full Time Agent}.
		 * @param name the name of the kind, not blank
		 * @return this builder
		 */
		public Builder seatTypeName(String name) {
			return setText("seatTypeName", name);
		}

		/**
		 * Builds it.
		 * @return what was built
		 */
		public AccountInfo build() {
			return new AccountInfo(this);
		}

	}

}
