package io.github.loftyspring.sandbox.auth;

import java.time.Duration;
import java.util.Set;

import org.springframework.util.Assert;

/**
 * How tokens are issued and how the token endpoint answers.
 *
 * @param life how long access tokens live
 * @param reuse whether the client credentials grant hands out the living token again,
 * with the rest of its life
 * @param oddities in what the answers differ from RFC 6749
 * @since 0.1.0
 */
public record TokenPolicy(Duration life, boolean reuse, Set<TokenAnswerOddity> oddities) {

	static final String SCOPE = "openApi";

	static final Duration REFRESH_TOKEN_LIFE = Duration.ofDays(180);

	/**
	 * Checks the policy.
	 */
	public TokenPolicy {
		Assert.isTrue(life.toSeconds() > 0, "'life' must be at least a second");
		oddities = Set.copyOf(oddities);
	}

	/**
	 * Returns the policy of a sandbox that was told nothing else: tokens of one hour.
	 * @return the policy
	 */
	public static TokenPolicy standard() {
		return new TokenPolicy(Duration.ofHours(1), true, Set.of());
	}

	/**
	 * Returns a copy with another token life.
	 * @param life how long access tokens live
	 * @return the copy
	 */
	public TokenPolicy withLife(Duration life) {
		return new TokenPolicy(life, this.reuse, this.oddities);
	}

	/**
	 * Returns a copy that hands out living tokens again, or does not.
	 * @param reuse whether it does
	 * @return the copy
	 */
	public TokenPolicy withReuse(boolean reuse) {
		return new TokenPolicy(this.life, reuse, this.oddities);
	}

	/**
	 * Returns a copy with other oddities.
	 * @param oddities in what the answers differ
	 * @return the copy
	 */
	public TokenPolicy withOddities(Set<TokenAnswerOddity> oddities) {
		return new TokenPolicy(this.life, this.reuse, oddities);
	}

	boolean has(TokenAnswerOddity oddity) {
		return this.oddities.contains(oddity);
	}

}
