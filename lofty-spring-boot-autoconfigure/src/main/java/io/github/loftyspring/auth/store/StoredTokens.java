package io.github.loftyspring.auth.store;

/**
 * What a store holds of a user.
 *
 * @param version differs after every change, also after tokens were deleted and others
 * stored
 * @param tokens the tokens
 * @since 0.1.0
 */
public record StoredTokens(long version, TokenPair tokens) {
}
