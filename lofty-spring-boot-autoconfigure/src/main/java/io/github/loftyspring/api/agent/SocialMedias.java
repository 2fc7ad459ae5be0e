package io.github.loftyspring.api.agent;

import java.util.List;

import io.github.loftyspring.api.Arguments;

/**
 * Where an agent is found in social media.
 *
 * @param items the accounts, none {@code null}
 * @since 0.1.0
 */
public record SocialMedias(List<SocialMedia> items) {

	/**
	 * Checks the accounts.
	 * @param items the accounts
	 * @throws IllegalArgumentException if they are missing
	 */
	public SocialMedias {
		Arguments.present("items", items);
		items = List.copyOf(items);
	}

	/**
	 * Makes a list of accounts.
	 * @param items the accounts
	 */
	public SocialMedias(SocialMedia... items) {
		this(List.of(items));
	}

}
