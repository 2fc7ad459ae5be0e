package io.github.loftyspring.api.agent;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

import org.springframework.util.Assert;

/**
 * Tags to give to an agent.
 *
 * @param tagNames the names, from 1 to 20 and none blank
 * @param autoCreate whether to create tags that the team does not have; unless it is
 * said, one such tag makes the call fail
 * @since 0.1.0
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AgentTags(List<String> tagNames, @Nullable Boolean autoCreate) {

	private static final int MOST = 20;

	/**
	 * Checks the tags.
	 * @param tagNames the names
	 * @param autoCreate whether to create tags that the team does not have
	 * @throws IllegalArgumentException if there is no name, a blank one, or more than 20
	 */
	public AgentTags {
		Assert.notEmpty(tagNames, "'tagNames' must not be empty");
		Assert.isTrue(tagNames.size() <= MOST, "'tagNames' must have at most %d names".formatted(MOST));
		tagNames.forEach((name) -> Assert.hasText(name, "'tagNames' must not contain a blank"));
		tagNames = List.copyOf(tagNames);
	}

	/**
	 * Makes tags all of which the team must have.
	 * @param tagNames the names, from 1 to 20 and none blank
	 * @throws IllegalArgumentException if there is no name, a blank one, or more than 20
	 */
	public AgentTags(String... tagNames) {
		this(List.of(tagNames), null);
	}

}
