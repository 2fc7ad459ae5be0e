package io.github.loftyspring.api.agent;

import io.github.loftyspring.api.RequestBody;
import io.github.loftyspring.api.RequestFields;

/**
 * An agent to add to the team. Holds the fields that were set and sends no others.
 *
 * @since 0.1.0
 */
public final class NewAgent extends RequestBody {

	private NewAgent(Builder builder) {
		super(builder);
	}

	/**
	 * Returns a builder for an agent.
	 * @param accountType the number of the kind of account
	 * @param accountInfo who the agent is
	 * @return the builder
	 */
	public static Builder builder(int accountType, AccountInfo accountInfo) {
		return new Builder(accountType, accountInfo);
	}

	/**
	 * Builds an agent. Every method checks its argument at once and throws
	 * {@link IllegalArgumentException}.
	 *
	 * @since 0.1.0
	 */
	public static final class Builder extends RequestFields<Builder> {

		private Builder(int accountType, AccountInfo accountInfo) {
			set("accountType", accountType);
			set("accountInfo", accountInfo);
		}

		/**
		 * Sets where the agent works.
		 * @param info where
		 * @return this builder
		 */
		public Builder workInfo(WorkInfo info) {
			return set("workInfo", info);
		}

		/**
		 * Sets where the agent is found in social media.
		 * @param media where
		 * @return this builder
		 */
		public Builder socialMedias(SocialMedias media) {
			return set("socialMedias", media);
		}

		/**
		 * Sets photos of the agent.
		 * @param photos the photos
		 * @return this builder
		 */
		public Builder personalPhotos(PersonalPhotos photos) {
			return set("personalPhotos", photos);
		}

		/**
		 * Says whether the agent has access to the back office.
		 * @param access whether the agent has
		 * @return this builder
		 */
		public Builder hasBackOffice(boolean access) {
			return set("hasBackOffice", access);
		}

		/**
		 * Sets the agent's id in the team's own systems.
		 * @param id the id, not blank
		 * @return this builder
		 */
		public Builder agentPid(String id) {
			return setText("agentPid", id);
		}

		/**
		 * Sends a flag that Lofty declares without saying what it does.
		 * @param full the flag
		 * @return this builder
		 */
		public Builder fullSync(boolean full) {
			return set("fullSync", full);
		}

		/**
		 * Sends a flag that Lofty declares without saying what it does.
		 * @param sync the flag
		 * @return this builder
		 */
		public Builder shouldSync(boolean sync) {
			return set("shouldSync", sync);
		}

		/**
		 * Sends a flag that Lofty declares without saying what it does.
		 * @param check the flag
		 * @return this builder
		 */
		public Builder checkRosterNum(boolean check) {
			return set("checkRosterNum", check);
		}

		/**
		 * Builds it.
		 * @return what was built
		 */
		public NewAgent build() {
			return new NewAgent(this);
		}

	}

}
