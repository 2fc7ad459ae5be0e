package io.github.loftyspring.auth;

import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;

/**
 * An access token with its times and the header it becomes, which is made once.
 */
final class BearerToken implements AuthorizationHeader {

	private final OAuth2AuthorizedClient authorizedClient;

	private final TokenSchedule schedule;

	private final String header;

	private volatile boolean worked;

	/**
	 * Creates a token whose times are somebody else's business.
	 * @param authorizedClient what the token belongs to
	 */
	BearerToken(OAuth2AuthorizedClient authorizedClient) {
		this(authorizedClient, TokenSchedule.NEVER);
	}

	BearerToken(OAuth2AuthorizedClient authorizedClient, TokenSchedule schedule) {
		this.authorizedClient = authorizedClient;
		this.schedule = schedule;
		this.header = "Bearer " + authorizedClient.getAccessToken().getTokenValue();
	}

	@Override
	public String value() {
		return this.header;
	}

	OAuth2AuthorizedClient authorizedClient() {
		return this.authorizedClient;
	}

	TokenSchedule schedule() {
		return this.schedule;
	}

	/**
	 * Tells whether the server has taken this token before.
	 * @return whether it has
	 */
	boolean hasWorked() {
		return this.worked;
	}

	void markAsWorking() {
		if (!this.worked) {
			this.worked = true;
		}
	}

}
