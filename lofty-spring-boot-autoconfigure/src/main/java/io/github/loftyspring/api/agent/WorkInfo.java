package io.github.loftyspring.api.agent;

import java.util.Collection;
import java.util.List;

import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

/**
 * Where a new agent works. Lofty cuts texts that are too long. Holds the fields that were
 * set and sends no others.
 *
 * @since 0.1.0
 */
public final class WorkInfo extends RequestBody {

	private WorkInfo(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for where an agent works.
	 * @return the builder
	 */
	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Builds where an agent works. Every method checks its argument at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder() {
		}

		/**
		 * Sets street and number.
		 * @param address the address, not blank
		 * @return this builder
		 */
		public Builder streetAddress(String address) {
			return setText("streetAddress", address);
		}

		/**
		 * Sets the city.
		 * @param city the city, not blank
		 * @return this builder
		 */
		public Builder city(String city) {
			return setText("city", city);
		}

		/**
		 * Sets the country.
		 * @param country the country, not blank
		 * @return this builder
		 */
		public Builder country(String country) {
			return setText("country", country);
		}

		/**
		 * Sets the state.
		 * @param state the state, not blank
		 * @return this builder
		 */
		public Builder state(String state) {
			return setText("state", state);
		}

		/**
		 * Sets the postal code.
		 * @param code the code, not blank
		 * @return this builder
		 */
		public Builder zipcode(String code) {
			return setText("zipcode", code);
		}

		/**
		 * Sets the number of the licence.
		 * @param number the number, not blank
		 * @return this builder
		 */
		public Builder licenseId(String number) {
			return setText("licenseId", number);
		}

		/**
		 * Sets the company's name.
		 * @param name the name, not blank
		 * @return this builder
		 */
		public Builder companyName(String name) {
			return setText("companyName", name);
		}

		/**
		 * Sets the company's address.
		 * @param address the address, not blank
		 * @return this builder
		 */
		public Builder companyAddress(String address) {
			return setText("companyAddress", address);
		}

		/**
		 * Sets the position in the company.
		 * @param position the position, not blank
		 * @return this builder
		 */
		public Builder position(String position) {
			return setText("position", position);
		}

		/**
		 * Sets the address of the agent's web site.
		 * @param url the address, not blank
		 * @return this builder
		 */
		public Builder personalWebsite(String url) {
			return setText("personalWebsite", url);
		}

		/**
		 * Sets the agent's attachments. Replaces those set before.
		 * @param files the files
		 * @return this builder
		 */
		public Builder personalAttachments(AgentFile... files) {
			return personalAttachments(List.of(files));
		}

		/**
		 * Sets the agent's attachments. Replaces those set before.
		 * @param files the files
		 * @return this builder
		 */
		public Builder personalAttachments(Collection<AgentFile> files) {
			return setList("personalAttachments", files);
		}

		/**
		 * Sets the agent's disclaimers. Replaces those set before.
		 * @param files the files
		 * @return this builder
		 */
		public Builder personalDisclaimers(AgentFile... files) {
			return personalDisclaimers(List.of(files));
		}

		/**
		 * Sets the agent's disclaimers. Replaces those set before.
		 * @param files the files
		 * @return this builder
		 */
		public Builder personalDisclaimers(Collection<AgentFile> files) {
			return setList("personalDisclaimers", files);
		}

		/**
		 * Sets how the agent introduces himself or herself.
		 * @param text the text, not blank
		 * @return this builder
		 */
		public Builder personalIntroduction(String text) {
			return setText("personalIntroduction", text);
		}

		/**
		 * Builds it.
		 * @return what was built
		 */
		public WorkInfo build() {
			return new WorkInfo(this);
		}

	}

}
