package io.github.loftyspring.api.salesagent;

import java.util.Collection;

import io.github.loftyspring.api.Arguments;
import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

import org.springframework.util.Assert;

/**
 * A change of the settings of a sales agent. Holds the settings that were set and sends
 * no others.
 *
 * @since 0.1.0
 */
public final class SalesAgentSettingsUpdate extends RequestBody {

	private SalesAgentSettingsUpdate(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for an update.
	 * @param id the sales agent's id, as its settings show it, positive
	 * @return the builder
	 * @throws IllegalArgumentException if the id is not positive
	 */
	public static Builder builder(long id) {
		return new Builder().id(id);
	}

	/**
	 * Builds an update. Every method checks its argument at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private static final int LAST_HOUR = 23;

		private static final int SATURDAY = 6;

		private static final long ALL = -1;

		private Builder() {
		}

		/**
		 * Sets which sales agent is changed.
		 * @param id the sales agent's id, positive
		 * @return this builder
		 */
		public Builder id(long id) {
			return setId("id", id);
		}

		/**
		 * Sets the name under which it writes.
		 * @param name the name, not blank
		 * @return this builder
		 */
		public Builder assistantName(String name) {
			return setText("assistantName", name);
		}

		/**
		 * Sets its phone number.
		 * @param number the number, not blank
		 * @return this builder
		 */
		public Builder virtualNumber(String number) {
			return setText("virtualNumber", number);
		}

		/**
		 * Sets the country of its phone number.
		 * @param country the country's code, such as {@code US}, not blank
		 * @return this builder
		 */
		public Builder virtualNumberCountry(String country) {
			return setText("virtualNumberCountry", country);
		}

		/**
		 * Sets what happens to a call to its phone number.
		 * @param type what happens
		 * @return this builder
		 */
		public Builder callTransferType(CallTransferType type) {
			return set("callTransferType", type);
		}

		/**
		 * Sets the number that does not change.
		 * @param number the number, not blank
		 * @return this builder
		 */
		public Builder fixedNumber(String number) {
			return setText("fixedNumber", number);
		}

		/**
		 * Sets what it tells about the user's experience.
		 * @param experience the text, not blank
		 * @return this builder
		 */
		public Builder agentExperience(String experience) {
			return setText("agentExperience", experience);
		}

		/**
		 * Sets whether it does rentals.
		 * @param rentals {@code true} if it does
		 * @return this builder
		 */
		public Builder rentalBusiness(boolean rentals) {
			return set("rentalBusiness", rentals);
		}

		/**
		 * Sets whether it writes on the website.
		 * @param enabled {@code true} if it does
		 * @return this builder
		 */
		public Builder websiteChannel(boolean enabled) {
			return set("websiteChannel", enabled);
		}

		/**
		 * Sets whether it writes text messages.
		 * @param enabled {@code true} if it does
		 * @return this builder
		 */
		public Builder textChannel(boolean enabled) {
			return set("textChannel", enabled);
		}

		/**
		 * Sets whether it writes e-mail.
		 * @param enabled {@code true} if it does
		 * @return this builder
		 */
		public Builder emailChannel(boolean enabled) {
			return set("emailChannel", enabled);
		}

		/**
		 * Sets when its day starts.
		 * @param hour the hour, from 0 to 23
		 * @return this builder
		 */
		public Builder startActiveHour(int hour) {
			return setHour("startActiveHour", hour);
		}

		/**
		 * Sets when its day ends.
		 * @param hour the hour, from 0 to 23
		 * @return this builder
		 */
		public Builder endActiveHour(int hour) {
			return setHour("endActiveHour", hour);
		}

		/**
		 * Sets the days on which it works.
		 * @param days the days, from 0 for Sunday to 6 for Saturday; none stand for all
		 * @return this builder
		 */
		public Builder activeDays(Collection<Integer> days) {
			Arguments.present("activeDays", days);
			days.forEach((day) -> Arguments.range("activeDays", day, 0, SATURDAY));
			return setList("activeDays", days);
		}

		/**
		 * Sets the types of leads that it takes.
		 * @param types Lofty's numbers for the types; none stand for all
		 * @return this builder
		 */
		public Builder leadTypes(Collection<Integer> types) {
			return setList("leadTypes", types);
		}

		/**
		 * Sets the sources of which it takes leads.
		 * @param ids the sources' ids, all positive; none stand for all
		 * @return this builder
		 */
		public Builder leadSources(Collection<Long> ids) {
			return setIds("leadSources", ids);
		}

		/**
		 * Sets the pipelines of which it takes leads.
		 * @param ids the pipelines' ids, all positive; none stand for all
		 * @return this builder
		 */
		public Builder leadPipelines(Collection<Long> ids) {
			return setIds("leadPipelines", ids);
		}

		/**
		 * Sets the agents that may use it.
		 * @param ids the agents' ids, all positive; -1 stands for all
		 * @return this builder
		 */
		public Builder agentIds(Collection<Long> ids) {
			return setIdsOrAll("agentIds", ids);
		}

		/**
		 * Sets the offices that may use it.
		 * @param ids the offices' ids, all positive; -1 stands for all
		 * @return this builder
		 */
		public Builder officeIds(Collection<Long> ids) {
			return setIdsOrAll("officeIds", ids);
		}

		/**
		 * Sets the lead ponds that it is for.
		 * @param ids the lead ponds' ids, all positive; -1 stands for all
		 * @return this builder
		 */
		public Builder leadPondIds(Collection<Long> ids) {
			return setIdsOrAll("leadPondIds", ids);
		}

		/**
		 * Sets whether it follows up with new leads.
		 * @param enabled {@code true} if it does
		 * @return this builder
		 */
		public Builder newLeadEnable(boolean enabled) {
			return set("newLeadEnable", enabled);
		}

		/**
		 * Sets whether it follows up with visitors.
		 * @param enabled {@code true} if it does
		 * @return this builder
		 */
		public Builder visitorsEnable(boolean enabled) {
			return set("visitorsEnable", enabled);
		}

		/**
		 * Sets who follows up.
		 * @param role who does
		 * @return this builder
		 */
		public Builder followUpRole(FollowUpRole role) {
			return set("followUpRole", role);
		}

		/**
		 * Builds the update.
		 * @return the update
		 * @throws IllegalArgumentException when nothing but the id was set
		 */
		public SalesAgentSettingsUpdate build() {
			Assert.isTrue(toMap().size() > 1, "'settings' must set at least one field besides 'id'");
			return new SalesAgentSettingsUpdate(this);
		}

		private Builder setHour(String name, int hour) {
			Arguments.range(name, hour, 0, LAST_HOUR);
			return set(name, hour);
		}

		private Builder setIds(String name, Collection<Long> ids) {
			Arguments.present(name, ids);
			ids.forEach((id) -> Arguments.id(name, id));
			return setList(name, ids);
		}

		private Builder setIdsOrAll(String name, Collection<Long> ids) {
			Arguments.present(name, ids);
			ids.stream().filter((id) -> id != ALL).forEach((id) -> Arguments.id(name, id));
			return setList(name, ids);
		}

	}

}
