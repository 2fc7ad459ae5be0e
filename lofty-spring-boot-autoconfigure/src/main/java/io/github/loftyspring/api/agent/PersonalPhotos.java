package io.github.loftyspring.api.agent;

import java.util.List;

import io.github.loftyspring.api.Arguments;

/**
 * Photos of an agent.
 *
 * @param urls the addresses that they can be fetched from, none {@code null}
 * @since 0.1.0
 */
public record PersonalPhotos(List<String> urls) {

	/**
	 * Checks the photos.
	 * @param urls the addresses
	 * @throws IllegalArgumentException if they are missing
	 */
	public PersonalPhotos {
		Arguments.present("urls", urls);
		urls = List.copyOf(urls);
	}

	/**
	 * Makes a list of photos.
	 * @param urls the addresses
	 */
	public PersonalPhotos(String... urls) {
		this(List.of(urls));
	}

}
